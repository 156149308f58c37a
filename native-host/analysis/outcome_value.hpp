#pragma once

#include <cstdint>

#include "knowledge/effect_properties.hpp"

namespace caselight {

/// What became of the case, named as in the analysis JSON.
enum class OutcomeValue : std::uint8_t {
  pending,
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
  unknown
};

/// The case ended, with a verdict or without one.
constexpr bool is_decided(OutcomeValue value) {
  switch (value) {
    case OutcomeValue::approved:
    case OutcomeValue::denied:
    case OutcomeValue::rejected:
    case OutcomeValue::withdrawn:
    case OutcomeValue::revoked:
    case OutcomeValue::terminated:
    case OutcomeValue::closed:
    case OutcomeValue::mixed:
      return true;
    case OutcomeValue::pending:
    case OutcomeValue::reopened:
    case OutcomeValue::appeal:
    case OutcomeValue::unknown:
      break;
  }
  return false;
}

/// Nothing is known to have been decided, opened again or appealed: the stage alone tells where the case is.
constexpr bool is_undecided(OutcomeValue value) {
  return value == OutcomeValue::pending || value == OutcomeValue::unknown;
}

/// USCIS decided on the case itself. A case that was withdrawn, closed or never accepted ended without that.
constexpr bool is_decided_on_merits(OutcomeValue value) {
  return is_decided(value) && value != OutcomeValue::closed && value != OutcomeValue::withdrawn &&
         value != OutcomeValue::rejected;
}

/// A decision from which the clock of an appeal, a motion or a hearing can run. A split decision is one
/// against the person in the part that was denied.
constexpr bool is_decided_against(OutcomeValue value) {
  return value == OutcomeValue::denied || value == OutcomeValue::revoked || value == OutcomeValue::mixed;
}

/// An outcome against the person, whatever the law lets them do about it.
constexpr bool is_adverse(OutcomeValue value) {
  return is_decided_against(value) || value == OutcomeValue::terminated || value == OutcomeValue::rejected;
}

OutcomeValue outcome_of(Verdict verdict);  ///< `silent`, `unclear` and `back` give `unknown`

}  // namespace caselight
