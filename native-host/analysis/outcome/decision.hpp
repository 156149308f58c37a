#pragma once

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"
#include "analysis/outcome/verdicts.hpp"

namespace caselight {

/// An appeal that was withdrawn or not taken on was not decided: no clock starts anew.
bool decides_on_review(const Statement& statement);

/// An appeal or motion has ended: it failed, or this case is the appeal itself and it was decided.
bool is_review_over(const Context& context, const Outcome& outcome);

/// The outcome that a standing states: its day is the day of the decision, not of the card that follows it,
/// and of a decision that was made again the day of the newest.
Outcome outcome_of(const Context& context, const Standing& standing, OutcomeCertainty certainty);

}  // namespace caselight
