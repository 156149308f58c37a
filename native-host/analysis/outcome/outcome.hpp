#pragma once

#include <vector>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"

/// Whether the case is decided, how, and who says so.
///
/// Example: a decision document of June 3 says denied, and an official code of June 5 says approved. The
/// document speaks, so the outcome is denied, and the disagreement is told beside it.
namespace caselight {

struct OutcomeFinding {
  Outcome outcome;
  std::vector<Conflict> conflicts;  ///< statements about the outcome that do not fit together
  /// Some source tells of a decision that what speaks does not state, or sources name two that disagree.
  bool adverse_codes = false;
  /// Codes tell of an approval or a reopening that what speaks does not state.
  bool better_codes = false;
  /// A code that tells of an appeal or a motion, newer than the decision that the words state.
  const Statement* review = nullptr;
};

/// Decides by ranked evidence (contract): status text, decision document, notice (of these the later dated
/// speaks), then `closed` with codes that agree, then official codes that agree. A disputed code never
/// decides anything.
OutcomeFinding find_outcome(const Context& context);

/// True when USCIS's own words or papers tell of a decision against the person, or of an appeal; codes alone
/// do not.
bool is_stated_against(const Outcome& outcome);

}  // namespace caselight
