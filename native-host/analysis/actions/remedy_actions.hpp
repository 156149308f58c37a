#pragma once

#include <vector>

#include "analysis/analysis.hpp"

namespace caselight {

/// An action whose last day is this deadline's safe day (`Action::npos`: no day can be counted).
Action with_deadline(const Analysis& analysis, ActionKind kind, std::size_t deadline, EvidenceRef source);

/// The first evidence of the outcome, or none.
EvidenceRef basis_of(const Outcome& outcome);

/// What a decision against the person leaves to do: the form's remedies whose clocks still run, and a lawyer.
void add_outcome_actions(const Analysis& analysis, std::vector<Action>& out);

}  // namespace caselight
