#pragma once

#include "analysis/changes/common_ground.hpp"
#include "analysis/changes/comparison.hpp"

/// The parts of a comparison; each adds its own changes.
namespace caselight {

void compare_status(const Comparison& pair);
/// Outcome and stage, as far as what both readings rest on tells them.
void compare_findings(const CommonGround& ground, const Comparison& pair);
void compare_events(const Comparison& pair);
void compare_notices(const Comparison& pair);
void compare_documents(const Comparison& pair);
void compare_requests(const Comparison& pair);
void compare_appointments(const CommonGround& ground, const Comparison& pair);
void compare_offices(const Comparison& pair);
void compare_fields(const Comparison& pair);
/// A silent move of the record's update stamp; comes last, because what was found before may explain it.
void compare_stamp(const Comparison& pair);

/// How loudly each change is told.
void weigh(const Analysis& before, const Analysis& after, std::vector<Change>& changes);

}  // namespace caselight
