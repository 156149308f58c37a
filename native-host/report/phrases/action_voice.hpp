#pragma once

#include <string>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// One action on its way to its sentences: what every kind of action is said with. The words of clocks stand
/// in action_clocks.cpp, those of visits in action_visits.cpp, those of what there is to read in the account
/// in action_account.cpp, all others in actions.cpp.
struct ActionVoice {
  const Analysis& analysis;
  const Action& action;
  const Speech& speech;

  std::string plain(Word word) const { return std::string(speech.plain(word)); }
  std::string dated(Word word, Date day) const { return speech.say(word, {{"date", when(day)}}); }
  std::string when(Date day) const;  ///< with its weekday while it is ahead

  /// USCIS's own sentence, in the page's language where USCIS sent it.
  std::string quoted() const;
  std::string with_quote(std::string text) const;

  /// The day that USCIS's own text names, or what is said without one.
  std::string named_day_or(Word with_day, Word without) const;

  /// The action's deadline; null for one without.
  const Deadline* clock() const;
};

std::string respond_text(const ActionVoice& voice);     ///< to a request or a notice of intent
std::string attend_text(const ActionVoice& voice);      ///< an appointment to go to
std::string reschedule_text(const ActionVoice& voice);  ///< one to ask for anew
std::string remedy_text(const ActionVoice& voice);      ///< appeal, motion, hearing
std::string account_text(const ActionVoice& voice);     ///< what there is to read in the account

}  // namespace caselight
