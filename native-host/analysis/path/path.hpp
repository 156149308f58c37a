#pragma once

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"

/// The usual steps of a form, and how far along them the case is known to be.
///
/// Example: an I-765 that was received on January 5 and approved on June 3. Received and decision are done,
/// review is `not_reported` because nothing tells of it, and the card comes next.
namespace caselight {

/// The stages of this form in order, each with what is known about it. A stage before the current one without
/// evidence is `not_reported`, never assumed.
std::vector<PathStep> find_path(const Context& context, const Outcome& outcome, const StageFinding& stage,
                                const std::vector<Appointment>& appointments);

}  // namespace caselight
