#pragma once

#include <string>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// The steps of the form's usual path that are still to come, in order: those ahead, the current one while it
/// has not taken place, and one that was missed or called off ("Interview (needs a new date)").
std::vector<std::string> steps_to_come(const Analysis& analysis, const Speech& speech);

/// True when a step was missed or called off and nothing on the path has overtaken it.
bool needs_new_date(const Analysis& analysis);

/// True when an interview was held, as far as the record goes: it took place, or its day is over.
bool interview_is_over(const Analysis& analysis);

/// True while the oath is the step that the case waits for.
bool awaits_oath(const Analysis& analysis);

}  // namespace caselight
