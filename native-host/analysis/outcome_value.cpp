#include "analysis/outcome_value.hpp"

namespace caselight {

OutcomeValue outcome_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::working:
    case Verdict::open:
      return OutcomeValue::pending;
    case Verdict::approved:
      return OutcomeValue::approved;
    case Verdict::denied:
      return OutcomeValue::denied;
    case Verdict::rejected:
      return OutcomeValue::rejected;
    case Verdict::withdrawn:
      return OutcomeValue::withdrawn;
    case Verdict::revoked:
      return OutcomeValue::revoked;
    case Verdict::terminated:
      return OutcomeValue::terminated;
    case Verdict::closed:
      return OutcomeValue::closed;
    case Verdict::mixed:
      return OutcomeValue::mixed;
    case Verdict::reopened:
      return OutcomeValue::reopened;
    case Verdict::appeal:
      return OutcomeValue::appeal;
    case Verdict::silent:
    case Verdict::unclear:
    case Verdict::back:
      return OutcomeValue::unknown;
  }
  return OutcomeValue::unknown;
}

}  // namespace caselight
