#pragma once

#include <vector>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"
#include "analysis/outlook/open_matters.hpp"

namespace caselight {

/// An action that no clock counts.
Action plain_action(ActionKind kind, ActionReason reason, EvidenceRef source);

/// The deadline of a kind that a rule counts, counted from this day where one is named; `Action::npos` when
/// there is none.
std::size_t deadline_of(const Analysis& analysis, DeadlineKind kind, std::optional<Date> from = {});

/// Appointments to go to, also one whose letter was not read, and what to do after a missed one.
void add_appointment_actions(const Context& context, const Analysis& analysis, const OpenMatters& matters,
                             std::vector<Action>& out);

}  // namespace caselight
