#pragma once

#include <string>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// What is asked of the person, in one to three sentences, with the day where one is known.
/// True when the text names a day that a rule gives and no source names.
bool names_calculated_day(const Analysis& analysis, const Action& action);

std::string action_text(const Analysis& analysis, const Action& action, const Speech& speech);

}  // namespace caselight
