#pragma once

#include "analysis/analysis.hpp"

namespace caselight {

/// What the tasks of a case tell of one another: a matter is told once, by the line that is about it.
///
/// Example: after a denial in USCIS's own words, the line with the last day to appeal also sends the person
/// to a lawyer, so that the lawyer's own line is left out.
void find_told_beside(Analysis& so_far);

}  // namespace caselight
