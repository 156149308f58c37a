#pragma once

#include <vector>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"
#include "analysis/outcome/outcome.hpp"
#include "analysis/outlook/open_matters.hpp"
#include "analysis/requests/requests.hpp"

/// What the person has to do.
///
/// Example: evidence is due by November 27 and an interview is on December 2. The evidence comes first.
namespace caselight {

/// What the person has to do, most urgent first: by due date, then by how much hangs on it. `so_far` holds
/// the outcome, deadlines and appointments.
std::vector<Action> find_actions(const Context& context, const Analysis& so_far,
                                 const std::vector<Request>& requests, const OpenMatters& matters,
                                 const OutcomeFinding& outcome);

/// The order in which they are told.
void sort_actions(std::vector<Action>& actions, Date today);

}  // namespace caselight
