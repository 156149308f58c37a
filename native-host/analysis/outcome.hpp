#pragma once

#include <vector>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"

namespace caselight {

struct OutcomeFinding {
  Outcome outcome;
  std::vector<Conflict> conflicts;  ///< statements about the outcome that do not fit together
  /// Some source tells of a decision that what speaks does not state, or sources name two that disagree.
  bool adverse_codes = false;
};

/// Decides by ranked evidence (contract): status text, decision document, notice (of these the later dated
/// speaks), then `closed` with codes that agree, then official codes that agree. A disputed code never
/// decides anything.
OutcomeFinding find_outcome(const Context& context);

}  // namespace caselight
