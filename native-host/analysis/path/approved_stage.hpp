#pragma once

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"

namespace caselight {

StageFinding stage_at(Stage stage, std::optional<Date> since, Effect effect, Basis basis);
StageFinding stage_at(const Statement& statement);

/// A code that is merely reported names no stage, unless it was seen beside USCIS's own words.
bool names_stage(const Statement& statement);

/// After an approval: the newest word about the card, document, certificate or oath, or of where the case is.
StageFinding stage_after_approval(const Context& context, const Outcome& outcome);

}  // namespace caselight
