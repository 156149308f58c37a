#include "report/phrases/actions.hpp"

#include <algorithm>

#include "analysis/outcome/outcome.hpp"
#include "report/phrases/action_voice.hpp"
#include "report/phrases/appointments.hpp"
#include "report/phrases/deadlines.hpp"
#include "report/phrases/names.hpp"

namespace caselight {
namespace {

bool is_returned(const ActionVoice& voice) { return voice.action.reason == ActionReason::returned; }

std::string other_text(const ActionVoice& voice) {
  const auto named_for = voice.clock() == nullptr ? std::nullopt : voice.clock()->named_for;
  if (voice.action.reason == ActionReason::at_post_office || named_for == NamedFor::pick_up)
    return voice.named_day_or(Word::action_pick_up_by, Word::action_pick_up);
  const bool payment = named_for == NamedFor::payment;
  return voice.with_quote(
      voice.named_day_or(payment ? Word::action_pay_by : Word::action_send_back_by, Word::action_other));
}

std::string refile_text(const ActionVoice& voice) {
  if (voice.action.reason == ActionReason::instructed)
    return voice.speech.say(Word::action_refile_instructed, {{"quote", voice.quoted()}});
  const std::string_view form =
      voice.analysis.form == nullptr ? std::string_view{} : voice.analysis.form->form;
  const Word word = form == "I-589"  ? Word::action_refile_asylum
                    : form == "G-28" ? Word::action_refile_g28
                                     : Word::action_refile;
  return voice.with_quote(voice.plain(word));
}

/// The task with the deadline to challenge a decision sends the person to a lawyer.
bool another_says_lawyer(const ActionVoice& voice) {
  return std::ranges::any_of(voice.analysis.actions, [](const Action& other) {
    return other.kind == ActionKind::file_appeal_or_motion || other.kind == ActionKind::request_hearing;
  });
}

Word lawyer(const ActionVoice& voice) {
  switch (voice.action.reason) {
    case ActionReason::adverse_decision:
      if (is_stated_against(voice.analysis.outcome)) return Word::action_lawyer_adverse;
      return another_says_lawyer(voice) ? Word::action_account_reported : Word::action_lawyer_reported;
    case ActionReason::intent:
      return Word::action_lawyer_intent;
    case ActionReason::removal:
      return Word::action_lawyer_removal;
    case ActionReason::missed:
      return Word::action_lawyer_missed;
    case ActionReason::employer_gone:
      return Word::action_lawyer_employer_gone;
    case ActionReason::plain:
    case ActionReason::clock_running:
    case ActionReason::clock_passed:
    case ActionReason::clock_unknown:
    case ActionReason::flag_set:
    case ActionReason::asked_again:
    case ActionReason::returned:
    case ActionReason::rejected:
    case ActionReason::not_delivered:
    case ActionReason::unread_notice:
    case ActionReason::at_post_office:
    case ActionReason::named_day:
    case ActionReason::before_decision:
    case ActionReason::unknown_status:
    case ActionReason::unknown_papers:
    case ActionReason::closed:
    case ActionReason::fee_due:
    case ActionReason::reopened:
    case ActionReason::sent_back:
    case ActionReason::instructed:
      break;
  }
  return Word::action_lawyer_plain;
}

std::string lawyer_text(const ActionVoice& voice) {
  const bool dated_clock = is_stated_against(voice.analysis.outcome) && voice.action.due &&
                           voice.action.reason == ActionReason::adverse_decision &&
                           !voice.analysis.is_over(*voice.action.due);
  if (!dated_clock || voice.clock() == nullptr) return voice.plain(lawyer(voice));
  return voice.speech.say(Word::action_lawyer_dated,
                          {{"what", deadline_name(voice.analysis, *voice.clock(), voice.speech)},
                           {"date", voice.when(*voice.action.due)}});
}

std::string attend(const ActionVoice& voice, const Appointment& appointment) {
  const Date day = appointment.at.day();
  if (voice.action.reason == ActionReason::before_decision) {
    const auto what = appointment_name(appointment.kind, voice.speech);
    return voice.speech.say(Word::appointment_before_decision, {{"what", what}, {"date", voice.when(day)}});
  }
  switch (appointment.kind) {
    case AppointmentKind::biometrics:
      return voice.dated(Word::action_attend_biometrics, day);
    case AppointmentKind::interview:
      return voice.dated(Word::action_attend_interview, day);
    case AppointmentKind::oath:
      return voice.dated(Word::action_attend_oath, day);
    case AppointmentKind::unknown:
      break;
  }
  return voice.dated(Word::action_attend_unknown, day);
}

std::string attend(const ActionVoice& voice) {
  if (voice.action.appointment >= voice.analysis.appointments.size())
    return voice.plain(Word::action_attend_undated);
  const Appointment& appointment = voice.analysis.appointments[voice.action.appointment];
  std::string out = attend(voice, appointment);
  if (const auto caveat = day_caveat(appointment, voice.speech); !caveat.empty())
    out.append(" ").append(caveat);
  return out;
}

bool tells_of_returned_notice(const ActionVoice& voice) {
  if (voice.analysis.stage.value == Stage::card_problem) return false;
  return std::ranges::any_of(voice.analysis.actions, [](const Action& other) {
    return other.kind == ActionKind::check_account && other.reason == ActionReason::returned;
  });
}

/// What came back is told of once: a card by the line about it, and a notice by the line about that.
Word address(const ActionVoice& voice) {
  if (!is_returned(voice) || tells_of_returned_notice(voice)) return Word::action_address_plain;
  const bool card =
      voice.analysis.stage.value == Stage::card_problem &&
      std::any_of(voice.analysis.actions.begin(), voice.analysis.actions.end(),
                  [](const Action& other) { return other.kind == ActionKind::report_missing_card; });
  return card ? Word::action_address_card : Word::action_address_returned;
}

std::string reschedule_text(const ActionVoice& voice) {
  if (voice.action.reason == ActionReason::named_day)
    return voice.named_day_or(Word::action_reschedule_by, Word::action_reschedule_plain);
  if (voice.action.reason == ActionReason::missed)
    return voice.named_day_or(Word::action_reschedule_missed_by, is_missed_oath(voice.analysis)
                                                                     ? Word::action_reschedule_missed_oath
                                                                     : Word::action_reschedule_missed);
  if (voice.action.reason != ActionReason::asked_again) return voice.plain(Word::action_reschedule_plain);
  const auto& lines = voice.analysis.timeline;
  const auto asked = std::find_if(lines.begin(), lines.end(), [&](const TimelineEntry& line) {
    return line.from == voice.action.source ||
           std::find(line.also.begin(), line.also.end(), voice.action.source) != line.also.end();
  });
  return asked == lines.end() ? voice.plain(Word::action_reschedule_plain)
                              : voice.dated(Word::action_reschedule_asked, asked->date);
}

Word card_that_came_back(const ActionVoice& voice) {
  if (voice.analysis.stage.effect == Effect::card_destroyed) return Word::action_card_destroyed;
  return voice.analysis.stage.effect == Effect::card_undeliverable ? Word::action_card_undeliverable
                                                                   : Word::action_card_returned;
}

std::string missing_card(const ActionVoice& voice) {
  const auto document = document_name(voice.analysis, voice.speech);
  if (is_returned(voice) && voice.clock() != nullptr && !voice.analysis.is_over(voice.clock()->earliest))
    return voice.speech.say(Word::action_card_returned_by,
                            {{"document", document}, {"date", voice.when(voice.clock()->earliest)}});
  if (is_returned(voice)) return voice.speech.say(card_that_came_back(voice), {{"document", document}});
  if (!voice.action.due) return voice.speech.say(Word::action_card_missing_undated, {{"document", document}});
  const auto day = voice.when(*voice.action.due);
  return voice.speech.say(Word::action_card_missing, {{"document", document}, {"date", day}});
}

std::string text_of(const ActionVoice& voice) {
  switch (voice.action.kind) {
    case ActionKind::respond_rfe:
    case ActionKind::respond_noid:
    case ActionKind::respond_noir:
      return respond_text(voice);
    case ActionKind::attend_appointment:
      return attend(voice);
    case ActionKind::reschedule:
      return reschedule_text(voice);
    case ActionKind::file_appeal_or_motion:
    case ActionKind::request_hearing:
      return remedy_text(voice);
    case ActionKind::report_missing_card:
      return missing_card(voice);
    case ActionKind::update_address:
      return voice.named_day_or(Word::action_address_by, address(voice));
    case ActionKind::refile:
      return refile_text(voice);
    case ActionKind::see_lawyer:
      return lawyer_text(voice);
    case ActionKind::check_account:
      return account_text(voice);
    case ActionKind::other:
      break;
  }
  return other_text(voice);
}

/// True where the words of this task send the person to a lawyer about the same matter. Codes alone are said
/// to be that in the lawyer's line, which therefore stays.
bool says_for(const Action& task, const Action& lawyer, bool stated) {
  switch (lawyer.reason) {
    case ActionReason::intent:
      return task.kind == ActionKind::respond_noid || task.kind == ActionKind::respond_noir;
    case ActionReason::missed:
      return task.kind == ActionKind::reschedule && task.reason == ActionReason::missed;
    case ActionReason::adverse_decision:
      return stated && !lawyer.due &&
             (task.kind == ActionKind::file_appeal_or_motion || task.kind == ActionKind::request_hearing);
    default:
      return false;
  }
}

/// Behind the first sentence that ends at or after this place. What USCIS is quoted with is no sentence of
/// ours, and "3:00 p. m." ends none.
std::size_t end_of_sentence(std::string_view text, std::size_t from) {
  for (std::size_t i = text.find_first_of(".?", from); i != std::string_view::npos;
       i = text.find_first_of(".?", i + 1)) {
    const bool quoted = text.substr(0, i).rfind("\u201c") != std::string_view::npos &&
                        (text.substr(0, i).rfind("\u201d") == std::string_view::npos ||
                         text.substr(0, i).rfind("\u201d") < text.substr(0, i).rfind("\u201c"));
    const bool last = i + 1 == text.size();
    const bool short_word = i >= 2 && text[i - 2] == ' ';
    if (last || (!quoted && !short_word && text[i + 1] == ' ')) return i + 1;
  }
  return text.size();
}

}  // namespace

std::vector<const Action*> tasks(const Analysis& analysis) {
  const bool stated = is_stated_against(analysis.outcome);
  std::vector<const Action*> out;
  for (const Action& one : analysis.actions) {
    const bool said = one.kind == ActionKind::see_lawyer &&
                      std::any_of(analysis.actions.begin(), analysis.actions.end(),
                                  [&](const Action& other) { return says_for(other, one, stated); });
    if (!said) out.push_back(&one);
  }
  return out;
}

bool names_calculated_day(const Analysis& analysis, const Action& action) {
  if (!action.due || action.deadline >= analysis.deadlines.size()) return false;
  const Deadline& deadline = analysis.deadlines[action.deadline];
  return !analysis.is_over(deadline.over_after) && is_calculated(deadline);
}

std::string task_in_short(const Analysis& analysis, const Action& action, const Speech& speech) {
  std::string text = action_text(analysis, action, speech);
  const std::string day = action.due ? day_to_act(analysis, *action.due, speech) : "";
  const std::size_t at = day.empty() ? std::string::npos : text.find(day);
  text.resize(end_of_sentence(text, at == std::string::npos ? 0 : at + day.size()));
  return text;
}

std::string action_text(const Analysis& analysis, const Action& action, const Speech& speech) {
  return text_of({analysis, action, speech});
}

}  // namespace caselight
