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

Refusal explain_import_problem(ImportProblemKind kind, const Speech& speech) {
  const auto line = [&](Word message) {
    return Refusal{speech.say(message), speech.say(Word::history_fix_line)};
  };
  switch (kind) {
    case ImportProblemKind::not_json:
      return line(Word::history_line_not_json);
    case ImportProblemKind::newer_format:
      return {speech.say(Word::history_line_newer_format), speech.say(Word::intake_fix_newer)};
    case ImportProblemKind::unknown_line:
      return line(Word::history_line_unknown);
    case ImportProblemKind::no_such_first:
      return line(Word::history_line_no_first);
    case ImportProblemKind::edited:
      return line(Word::history_line_edited);
    case ImportProblemKind::too_long:
      return line(Word::history_line_too_long);
    case ImportProblemKind::lines_missing:
      return line(Word::history_file_lines_missing);
    case ImportProblemKind::altered:
      return line(Word::history_file_altered);
    case ImportProblemKind::cut_off:
      return line(Word::history_file_cut_off);
    case ImportProblemKind::no_end:
      return {speech.say(Word::history_file_no_end), {}};
    case ImportProblemKind::half_read:
      return {speech.say(Word::history_file_half_read), speech.say(Word::history_fix_half_read)};
    case ImportProblemKind::bad_field:
      break;
  }
  return line(Word::history_line_bad_field);
}

}  // namespace caselight
