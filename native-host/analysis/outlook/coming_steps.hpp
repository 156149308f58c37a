#pragma once

#include <vector>

#include "analysis/analysis.hpp"

/// Which steps of the form's usual path are still to come.
///
/// Example: an interview of March 3 was cancelled. While nothing newer is known it needs a new date; a card
/// that was mailed on May 9 has overtaken it, and it is no step any more.
namespace caselight {

/// In order: the steps ahead, the current one while it has not taken place, and one that was missed or called
/// off and not overtaken.
std::vector<NextStep> steps_to_come(const Analysis& analysis);

/// True when USCIS's status says that it decides without an interview, and none is ahead.
bool is_interview_waived(const Analysis& analysis);

/// True when a step was missed or called off and nothing on the path has overtaken it.
bool needs_new_date(const Analysis& analysis);

/// True when an interview was held, as far as the record goes: it took place, or its day is over.
bool interview_is_over(const Analysis& analysis);

/// True while the oath is the step that the case waits for.
bool awaits_oath(const Analysis& analysis);

}  // namespace caselight
