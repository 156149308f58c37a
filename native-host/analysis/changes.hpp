#pragma once

#include <vector>

#include "analysis/analysis.hpp"

namespace caselight {

/// What is different in `after` against the earlier `before` of the same case. An answer that was not read in
/// one of the two invents no change; flags that USCIS's systems flip back and forth (cmsFailure, ackedBy…)
/// are not compared; a re-emitted event is said to be one; that a date has passed is no change of the record.
std::vector<Change> find_changes(const Analysis& before, const Analysis& after);

}  // namespace caselight
