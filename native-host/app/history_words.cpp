#include "app/history_words.hpp"

namespace caselight {

Refusal explain_history(HistoryState state, const Speech& speech) {
  const auto both = [&](Word message, Word fix) { return Refusal{speech.say(message), speech.say(fix)}; };
  switch (state) {
    case HistoryState::off:
      return both(Word::history_off, Word::history_fix_off);
    case HistoryState::read_only:
      return both(Word::history_read_only, Word::history_fix_read_only);
    case HistoryState::full:
      return both(Word::history_full, Word::history_fix_full);
    case HistoryState::newer:
      return both(Word::history_newer, Word::history_fix_newer);
    case HistoryState::recovering:
      return {speech.say(Word::history_recovering), {}};
    case HistoryState::recovered:
      return {speech.say(Word::history_recovered), {}};
    case HistoryState::busy:
      return both(Word::history_busy, Word::history_fix_busy);
    case HistoryState::unavailable:
      return both(Word::history_unavailable, Word::history_fix_unavailable);
    case HistoryState::ok:
      break;
  }
  return {};
}

Refusal explain_not_ours(const Speech& speech) {
  return {speech.say(Word::history_not_ours), speech.say(Word::history_fix_not_ours)};
}

Refusal explain_history(const HistoryFault& fault, const Speech& speech) {
  return fault.not_ours() ? explain_not_ours(speech) : explain_history(fault.state(), speech);
}

Refusal explain_forgetting(const HistoryFault& fault, const Speech& speech) {
  if (dynamic_cast<const TracesLeft*>(&fault) != nullptr)
    return {speech.say(Word::history_forget_traces), explain_history(fault, speech).fix};
  if (fault.state() != HistoryState::full) return explain_history(fault, speech);
  return {speech.say(Word::history_forget_full), speech.say(Word::history_fix_forget_full)};
}

}  // namespace caselight
