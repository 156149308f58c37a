#pragma once

#include "analysis/analysis.hpp"
#include "knowledge/effect.hpp"

namespace caselight {

/// What an effect says about the outcome of the case.
enum class Verdict : std::uint8_t {
  silent,   ///< nothing: a fee, an expedite request, a changed name
  working,  ///< nothing about a decision, but USCIS is still handling the case (transfer, hold)
  open,     ///< the case is being worked on: no decision stands
  unclear,  ///< something was decided or sent on, and the verdict is not said
  approved,
  denied,
  rejected,
  withdrawn,
  revoked,
  terminated,
  closed,
  mixed,
  reopened,
  appeal,
  back  ///< an appeal or motion failed: the decision before it stands
};

Verdict verdict_of(Effect effect);

/// True for the verdicts that end a case (approved … mixed).
constexpr bool is_decided(Verdict verdict) {
  return verdict >= Verdict::approved && verdict <= Verdict::mixed;
}

OutcomeValue outcome_of(Verdict verdict);  ///< `silent`, `unclear` and `back` give `unknown`

/// The stage that an effect puts a case in; `unknown` when it puts it nowhere.
Stage stage_of(Effect effect);

}  // namespace caselight
