#pragma once

#include <vector>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"
#include "analysis/requests/requests.hpp"

/// The last days by which something has to be done.
///
/// Example: evidence requested from the petitioner of an I-129 on September 4, 2026. Twelve weeks end on
/// November 27, and three more days for mail on November 30 (8 CFR 103.2(b)(8)(iv), 103.8(b)).
namespace caselight {

/// The clocks that run, each from a date that some evidence names; without such a date, or for a form in no
/// table, there is no deadline. Where several tellings of one act bear different dates, the earliest one
/// counts: it gives the safe day.
std::vector<Deadline> find_deadlines(const Context& context, const Outcome& outcome,
                                     const std::vector<Request>& requests,
                                     const std::vector<Appointment>& appointments);

}  // namespace caselight
