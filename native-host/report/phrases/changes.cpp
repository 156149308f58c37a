#include "report/phrases/changes.hpp"

#include <algorithm>
#include <array>

#include "report/phrases/names.hpp"

namespace caselight {
namespace {

/// The wordings of one kind: from one value to another, newly there, gone.
struct ChangeWords {
  Word both, appeared, gone;
};
constexpr std::array<ChangeWords, 12> kWords{{
    {Word::change_status, Word::change_status_new, Word::change_field_gone},
    {Word::change_outcome, Word::change_outcome, Word::change_outcome},
    {Word::change_stage, Word::change_stage, Word::change_stage},
    {Word::change_event, Word::change_event, Word::change_event_gone},
    {Word::change_repeated_event, Word::change_repeated_event, Word::change_event_gone},
    {Word::change_notice, Word::change_notice, Word::change_notice_gone},
    {Word::change_document, Word::change_document, Word::change_document_gone},
    {Word::change_evidence_request, Word::change_evidence_request_new, Word::change_evidence_request_gone},
    {Word::change_appointment, Word::change_appointment_new, Word::change_appointment_gone},
    {Word::change_office, Word::change_office_new, Word::change_field_gone},
    {Word::change_touch, Word::change_touch, Word::change_field_gone},
    {Word::change_field, Word::change_field_new, Word::change_field_gone},
}};
static_assert(kWords.size() == static_cast<std::size_t>(ChangeKind::field) + 1);

std::string outcome_by_name(std::string_view name, const Speech& speech) {
  for (int i = 0; i <= static_cast<int>(OutcomeValue::unknown); ++i) {
    const auto value = static_cast<OutcomeValue>(i);
    if (name_of(value) == name) return std::string(outcome_noun(value, speech));
  }
  return std::string(name);
}

/// Values are names of the contract, dates, or USCIS's own words; each is shown as a person reads it.
std::string shown(const Change& change, const std::string& value, const Speech& speech) {
  if (change.kind == ChangeKind::outcome) return outcome_by_name(value, speech);
  if (change.kind == ChangeKind::stage) {
    const auto stage = stage_from_string(value);
    return stage ? std::string(stage_name(*stage, speech)) : value;
  }
  const auto stamp = parse_stamp(value);
  return stamp ? speech.date(stamp->day()) : speech.quote(value);
}

}  // namespace

std::string change_text(const Change& change, const Speech& speech) {
  const ChangeWords& words = kWords[static_cast<std::size_t>(change.kind)];
  const Word word = change.to.empty() ? words.gone : change.from.empty() ? words.appeared : words.both;
  return speech.say(word, {{"path", change.path},
                           {"from", shown(change, change.from, speech)},
                           {"to", shown(change, change.to, speech)}});
}

}  // namespace caselight
