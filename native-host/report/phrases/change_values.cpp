#include "report/phrases/change_values.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "report/phrases/appointments.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/timeline.hpp"

namespace caselight {
namespace {

std::string outcome_by_name(std::string_view name, const Speech& speech) {
  for (int i = 0; i <= static_cast<int>(OutcomeValue::unknown); ++i) {
    const auto value = static_cast<OutcomeValue>(i);
    if (name_of(value) == name) return std::string(outcome_noun(value, speech));
  }
  return std::string(name);
}

std::string stage_by_name(const ChangeSide& side, const Speech& speech) {
  const auto stage = stage_from_string(side.value);
  Effect effect = Effect::unknown;
  effect_from_name(side.what, effect);
  return std::string(stage ? stage_name(*stage, effect, speech) : side.value);
}

/// USCIS's own word, in Spanish where the page is in Spanish and USCIS sent it.
std::string quoted(const ChangeSide& side, const Speech& speech) {
  const bool spanish = speech.locale().substr(0, 2) == "es" && !side.what_es.empty();
  return speech.quote(spanish ? side.what_es : side.what.empty() ? side.value : side.what);
}

std::string dated(std::string what, const ChangeSide& side, const Speech& speech) {
  if (!side.at) return what;
  return speech.say(Word::change_dated, {{"what", what}, {"date", side.at->day()}});
}

std::string code_value(const ChangeSide& side, const Speech& speech) {
  const EventCode* meaning = find_event_code(side.what);
  std::string title = code_title(side.what, meaning, speech);
  if (title.ends_with('.')) title.pop_back();  // it stands inside a sentence here
  const bool named = title.find(side.what) != std::string::npos;
  return named ? title : speech.say(Word::change_code, {{"what", title}, {"code", side.what}});
}

std::string field_value(const ChangeSide& side, const Speech& speech) {
  if (side.value == "true" || side.value == "false")
    return std::string(speech.plain(side.value == "true" ? Word::page_yes : Word::page_no));
  return side.at ? day_value(side, speech) : quoted(side, speech);
}

std::string status_value(const Change& change, const ChangeSide& side, const Speech& speech) {
  if (change.turn == ChangeTurn::redated) return day_value(side, speech);
  if (change.turn == ChangeTurn::past || change.turn == ChangeTurn::later)
    return dated(quoted(side, speech), side, speech);
  return quoted(side, speech);
}

}  // namespace

std::string change_value(const Change& change, const ChangeSide& side, const Speech& speech) {
  switch (change.kind) {
    case ChangeKind::outcome:
      return outcome_by_name(side.value, speech);
    case ChangeKind::stage:
      return stage_by_name(side, speech);
    case ChangeKind::status:
      return status_value(change, side, speech);
    case ChangeKind::event:
    case ChangeKind::repeated_event:
      return dated(code_value(side, speech), side, speech);
    case ChangeKind::notice:
    case ChangeKind::document:
      return dated(quoted(side, speech), side, speech);
    case ChangeKind::field:
      return field_value(side, speech);
    case ChangeKind::evidence_request:
    case ChangeKind::appointment:
    case ChangeKind::office:
    case ChangeKind::touch:
      break;
  }
  return quoted(side, speech);
}

std::string day_value(const ChangeSide& side, const Speech& speech) {
  return side.at ? speech.date(side.at->day()) : speech.quote(side.value);
}

std::string moment_value(const ChangeSide& side, const Speech& speech) {
  if (!side.at || !side.at->has_time) return day_value(side, speech);
  return speech.say(Word::change_at, {{"date", side.at->day()}, {"time", speech.time(side.at->at)}});
}

std::string mark_value(const ChangeSide& side, const Speech& speech) {
  const Word word = side.state == "responded"       ? Word::change_responded
                    : side.state == "not responded" ? Word::change_not_responded
                                                    : Word::change_unmarked;
  return std::string(speech.plain(word));
}

std::string appointment_state_by_name(std::string_view name, const Speech& speech) {
  for (int i = 0; i <= static_cast<int>(AppointmentState::missed); ++i) {
    const auto state = static_cast<AppointmentState>(i);
    if (name_of(state) == name) return std::string(appointment_state(state, speech));
  }
  return std::string(name);
}

std::string field_label(std::string_view path, const Speech& speech) {
  static constexpr std::array<std::pair<std::string_view, Word>, 9> kLabels{{
      {"cases.formType", Word::page_form},
      {"cases.applicantName", Word::page_applicant},
      {"cases.representativeName", Word::page_representative},
      {"cases.elisChannelType", Word::page_channel},
      {"cases.submissionDate", Word::page_filed},
      {"cases.isPremiumProcessed", Word::page_premium},
      {"cases.closed", Word::change_label_closed},
      {"cases.actionRequired", Word::change_label_action},
      {"receipt_info.receipt_details.subtype", Word::page_subtype},
  }};
  const auto found =
      std::find_if(kLabels.begin(), kLabels.end(), [&](const auto& l) { return l.first == path; });
  return std::string(found == kLabels.end() ? path : speech.plain(found->second));
}

}  // namespace caselight
