#pragma once

#include <vector>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"
#include "analysis/requests/requests.hpp"

namespace caselight {

/// Clocks in which it is USCIS that has to act, or after which the person may ask: premium processing, a card
/// that was mailed, the time after a citizenship interview. The form is known.
void add_waiting_clocks(const Context& context, const Outcome& outcome, const std::vector<Request>& requests,
                        std::vector<Deadline>& out);

}  // namespace caselight
