#pragma once

#include <set>
#include <string>
#include <vector>

#include "analysis/analysis.hpp"

namespace caselight {

/// What the analysis concluded about the case that an answer speaks of. Without it (`known` false) an answer
/// is judged by the text that was sent alone.
struct CaseFacts {
  bool known = false;
  OutcomeValue outcome = OutcomeValue::unknown;
  std::string form;                ///< `i485`: in small letters, without a dash; empty when unknown
  bool asks_for_response = false;  ///< a request for evidence or an intent notice is open
  bool may_work = false;           ///< an approved work permit
  Date today{};                    ///< the day of the reading
  struct AppointmentFact {
    Date day{};
    AppointmentKind kind = AppointmentKind::unknown;
    AppointmentState state = AppointmentState::upcoming;
  };
  std::vector<AppointmentFact> appointments;

  bool approved() const { return outcome == OutcomeValue::approved || outcome == OutcomeValue::mixed; }
  /// A decision against the person that stands.
  bool against() const;
  bool decided() const;
};

CaseFacts case_facts_of(const Analysis& analysis);

}  // namespace caselight
