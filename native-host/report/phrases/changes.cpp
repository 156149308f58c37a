#include "report/phrases/changes.hpp"

#include <algorithm>
#include <array>

#include "knowledge/event_codes.hpp"
#include "report/phrases/appointments.hpp"
#include "report/phrases/change_values.hpp"

namespace caselight {
namespace {

/// The wordings of one kind: from one value to another, newly there, gone.
struct ChangeWords {
  Word both, appeared, gone;
};
constexpr std::array<ChangeWords, 12> kWords{{
    {Word::change_status, Word::change_status_new, Word::change_status_gone},
    {Word::change_outcome, Word::change_outcome, Word::change_outcome},
    {Word::change_stage, Word::change_stage, Word::change_stage},
    {Word::change_event, Word::change_event_new, Word::change_event_gone},
    {Word::change_repeated_event, Word::change_repeated_event, Word::change_event_gone},
    {Word::change_notice, Word::change_notice_new, Word::change_notice_gone},
    {Word::change_document, Word::change_document_new, Word::change_document_gone},
    {Word::change_evidence_request, Word::change_evidence_request_new, Word::change_evidence_request_gone},
    {Word::change_appointment, Word::change_appointment_new, Word::change_appointment_gone},
    {Word::change_office, Word::change_office_new, Word::change_office_gone},
    {Word::change_touch, Word::change_touch, Word::change_touch},
    {Word::change_field, Word::change_field_new, Word::change_field_gone},
}};
static_assert(kWords.size() == static_cast<std::size_t>(ChangeKind::field) + 1);

Word by_turn(const ChangeWords& words, ChangeTurn turn) {
  if (turn == ChangeTurn::appeared) return words.appeared;
  return turn == ChangeTurn::gone ? words.gone : words.both;
}

Word word_of(const Change& change) {
  switch (change.turn) {
    case ChangeTurn::reworded:
      return Word::change_status_reworded;
    case ChangeTurn::redated:
      return Word::change_status_redated;
    case ChangeTurn::past:
      return Word::change_status_past;
    case ChangeTurn::later:
      return Word::change_status_later;
    case ChangeTurn::flag_back:
      return change.kind == ChangeKind::evidence_request ? Word::change_evidence_request_back
                                                         : Word::change_field_back;
    case ChangeTurn::moved:
      return Word::change_appointment_moved;
    case ChangeTurn::own_upload:
      return Word::change_document_own;
    case ChangeTurn::changed:
    case ChangeTurn::appeared:
    case ChangeTurn::gone:
      break;
  }
  return by_turn(kWords[static_cast<std::size_t>(change.kind)], change.turn);
}

/// A letter is in the list of notices and, as a file, in that of documents: it is new once.
bool is_new_paper(const Change& change, ChangeKind kind) {
  return change.kind == kind && change.turn == ChangeTurn::appeared;
}

/// An hour such as "3:00 p. m." brings its own full stop to the end of a sentence.
std::string one_full_stop(std::string text) {
  const auto twice = text.find("..");
  if (twice != std::string::npos) text.erase(twice, 1);
  return text;
}

/// Day and hour; the caveat follows once, at the end of the sentence.
std::string appointment_text(const Change& change, const Speech& speech) {
  const ChangeSide& subject = change.turn == ChangeTurn::gone ? change.from : change.to;
  const bool by_state = change.turn == ChangeTurn::changed;
  const bool off = change.turn == ChangeTurn::appeared && !subject.state.empty() &&
                   subject.state != name_of(AppointmentState::upcoming);
  const Word word = off ? Word::change_appointment_new_off : word_of(change);
  const auto side = [&](const ChangeSide& one) {
    return by_state ? appointment_state_by_name(one.state, speech) : moment_value(one, speech);
  };
  std::string out = speech.say(word, {{"what", appointment_name(change.appointment, speech)},
                                      {"day", moment_value(subject, speech)},
                                      {"state", appointment_state_by_name(subject.state, speech)},
                                      {"from", side(change.from)},
                                      {"to", side(change.to)}});
  const bool off_now = by_state && change.to.state != name_of(AppointmentState::upcoming);
  const bool caveat = subject.at && subject.at->has_time && change.turn != ChangeTurn::gone && !off_now;
  if (caveat) out.append(" ").append(speech.plain(Word::change_hour));
  return one_full_stop(std::move(out));
}

Word touch_word(TouchCause cause) {
  switch (cause) {
    case TouchCause::own_upload:
      return Word::change_touch_own_upload;
    case TouchCause::repeated_event:
      return Word::change_touch_repeated_event;
    case TouchCause::new_document:
      return Word::change_touch_new_document;
    case TouchCause::new_event:
    case TouchCause::new_notice:
    case TouchCause::none_visible:
      break;
  }
  return Word::change_touch_none_visible;
}

std::string touch_text(const Change& change, const Speech& speech) {
  const bool same_day = change.from.at && change.to.at && change.from.at->day() == change.to.at->day();
  const auto side = [&](const ChangeSide& one) {
    return same_day ? moment_value(one, speech) : day_value(one, speech);
  };
  return speech.say(Word::change_touch, {{"from", side(change.from)}, {"to", side(change.to)}}) + ' ' +
         speech.say(touch_word(change.cause));
}

std::string request_text(const Change& change, const Speech& speech) {
  const std::string& number = change.to.what.empty() ? change.from.what : change.to.what;
  const std::string what = number.empty() ? std::string(speech.plain(Word::change_request))
                                          : speech.say(Word::change_request_numbered, {{"number", number}});
  return speech.say(
      word_of(change),
      {{"what", what}, {"from", mark_value(change.from, speech)}, {"to", mark_value(change.to, speech)}});
}

}  // namespace

std::string change_text(const Change& change, const Speech& speech) {
  switch (change.kind) {
    case ChangeKind::appointment:
      return appointment_text(change, speech);
    case ChangeKind::touch:
      return touch_text(change, speech);
    case ChangeKind::evidence_request:
      return request_text(change, speech);
    case ChangeKind::status:
    case ChangeKind::outcome:
    case ChangeKind::stage:
    case ChangeKind::event:
    case ChangeKind::repeated_event:
    case ChangeKind::notice:
    case ChangeKind::document:
    case ChangeKind::office:
    case ChangeKind::field:
      break;
  }
  return speech.say(word_of(change), {{"label", field_label(change.path, speech)},
                                      {"what", speech.quote(change.to.what)},
                                      {"from", change_value(change, change.from, speech)},
                                      {"to", change_value(change, change.to, speech)}});
}

std::vector<std::string> changes_told(const Analysis& analysis, const Speech& speech) {
  const auto& all = analysis.changes;
  const auto value = [&](const Change& one) { return change_value(one, one.to, speech); };
  const auto twin = [&](const Change& one, ChangeKind kind) {
    return std::any_of(all.begin(), all.end(), [&](const Change& other) {
      return is_new_paper(other, kind) && value(other) == value(one);
    });
  };
  std::vector<std::string> out;
  for (const Change& one : all) {
    if (is_new_paper(one, ChangeKind::document) && twin(one, ChangeKind::notice)) continue;
    const bool both = is_new_paper(one, ChangeKind::notice) && twin(one, ChangeKind::document);
    out.push_back(both ? speech.say(Word::change_notice_and_document_new, {{"to", value(one)}})
                       : change_text(one, speech));
  }
  return out;
}

}  // namespace caselight
