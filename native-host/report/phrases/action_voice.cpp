#include "report/phrases/action_voice.hpp"

#include "report/phrases/deadlines.hpp"

namespace caselight {

std::string ActionVoice::when(Date day) const { return day_to_act(analysis, day, speech); }

std::string ActionVoice::quoted() const {
  const bool spanish = speech.locale().substr(0, 2) == "es" && !action.quote_es.empty();
  return speech.quote(spanish ? action.quote_es : action.quote);
}

std::string ActionVoice::with_quote(std::string text) const {
  if (action.quote.empty()) return text;
  return text + " " + speech.say(Word::action_quoted, {{"quote", quoted()}});
}

std::string ActionVoice::named_day_or(Word with_day, Word without) const {
  const Deadline* deadline = clock();
  if (deadline == nullptr || deadline->bound != Bound::printed) return plain(without);
  return dated(analysis.is_over(deadline->over_after) ? Word::action_named_day_passed : with_day,
               deadline->earliest);
}

const Deadline* ActionVoice::clock() const {
  return action.deadline < analysis.deadlines.size() ? &analysis.deadlines[action.deadline] : nullptr;
}

}  // namespace caselight
