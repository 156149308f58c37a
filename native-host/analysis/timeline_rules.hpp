#pragma once

#include <vector>

#include "analysis/analysis.hpp"

namespace caselight {

/// Everything that happened, oldest first. The same thing told by several answers on the same day is one
/// line; a re-emitted event is a line of its own, on the day it was written again, that points to the first
/// telling.
std::vector<TimelineEntry> find_timeline(const Case& of);

}  // namespace caselight
