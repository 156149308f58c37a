#pragma once

#include "analysis/analysis.hpp"

namespace caselight {

/// Where something has to arrive at an office on a day on which offices are closed: the last business day
/// before it.
///
/// Example: a challenge whose safe day is Saturday, December 12, 2026 has Friday, December 11, 2026.
void find_open_days(Analysis& so_far);

}  // namespace caselight
