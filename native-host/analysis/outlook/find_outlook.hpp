#pragma once

#include "analysis/analysis.hpp"

namespace caselight {

/// Fills what the outlook holds beside its headline and what was not understood, which `so_far` has already,
/// as it has outcome, stage, appointments, timeline, actions and wait.
void find_outlook(Analysis& so_far);

}  // namespace caselight
