#pragma once

#include <vector>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"
#include "analysis/requests.hpp"

namespace caselight {

/// The clocks that run, each from a date that some evidence names; without such a date, or for a form in no
/// table, there is no deadline. Where several tellings of one act bear different dates, the earliest one
/// counts: it gives the safe day.
std::vector<Deadline> find_deadlines(const Context& context, const Outcome& outcome,
                                     const std::vector<Request>& requests,
                                     const std::vector<Appointment>& appointments);

}  // namespace caselight
