#pragma once

#include <string>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/phrases/deadlines.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// The lines of "What you need to do". A line that only says to ask a lawyer is left out where the line about
/// the same matter says it too.
std::vector<const Action*> tasks(const Analysis& analysis);

/// True when the text names a day that a rule gives and no source names.
bool names_calculated_day(const Analysis& analysis, const Action& action);

/// What the tasks have said of a deadline or an appointment before its own lines come.
Beside beside_of(const Analysis& analysis, const Deadline& deadline, const Speech& speech);
Beside beside_of(const Analysis& analysis, const Appointment& appointment);

/// What is asked of the person, in one to three sentences, with the day where one is known.
std::string action_text(const Analysis& analysis, const Action& action, const Speech& speech);

/// The task alone, with its day where one is known: the first sentence, or as far as the one with the day.
std::string task_in_short(const Analysis& analysis, const Action& action, const Speech& speech);

}  // namespace caselight
