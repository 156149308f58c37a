#pragma once

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"
#include "analysis/requests/requests.hpp"

namespace caselight {

/// The stage that a statement puts a case in: what its effect says, else what sort of appointment was
/// rescheduled or missed.
Stage stage_told(const Statement& statement, const Context& context,
                 const std::vector<Appointment>& appointments);

/// Where the case stands now. An open request or intent comes first, then a hold, then the newest statement
/// that names a stage; after a decision only what follows a decision counts.
StageFinding find_stage(const Context& context, const Outcome& outcome, const std::vector<Request>& requests,
                        const std::vector<Appointment>& appointments);

}  // namespace caselight
