#pragma once

#include <vector>

#include "analysis/analysis.hpp"

/// The case history.
///
/// Example: code FTA0 of February 10 that was written again on May 20 stands on both days, and the second
/// entry points to the first and counts as no progress.
namespace caselight {

/// Everything that happened, oldest first. The same thing told by several answers on the same day is one
/// line, and so is a status or code that names the very letter of an appointment; a re-emitted event is a
/// line of its own, on the day it was written again, that points to the first telling.
std::vector<TimelineEntry> find_timeline(const Case& of, const std::vector<Appointment>& appointments);

}  // namespace caselight
