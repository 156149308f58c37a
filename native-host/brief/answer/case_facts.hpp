#pragma once

#include <set>
#include <string>
#include <vector>

#include "analysis/analysis.hpp"
#include "knowledge/forms.hpp"
#include "knowledge/stage.hpp"

namespace caselight {

/// What the analysis concluded about the case that an answer speaks of. Without it (`known` false) an answer
/// is judged by the text that was sent alone.
struct CaseFacts {
  bool known = false;
  OutcomeValue outcome = OutcomeValue::unknown;
  std::string form;                ///< `i485`: in small letters, without a dash; empty when unknown
  bool asks_for_response = false;  ///< a request for evidence or an intent notice is open
  bool may_work = false;           ///< an approved work permit
  Date today{};                    ///< the day of the reading, where it comes last in the United States
  Date latest_today{};             ///< the same where it comes first, or in USCIS's record if that is later
  struct AppointmentFact {
    Date day{};
    AppointmentKind kind = AppointmentKind::unknown;
    AppointmentState state = AppointmentState::upcoming;
  };
  std::vector<AppointmentFact> appointments;
  Stage stage = Stage::unknown;
  bool form_known = false;                  ///< the tables have its row
  MadeDocument makes = MadeDocument::none;  ///< what an approval of the form gives
  bool owes_payment = false;                ///< a fee is due
  std::vector<Date> last_days;              ///< the earliest of each deadline
  std::vector<Date> longest_times;  ///< days of which only the longest time that USCIS may give is known
  bool codes_suggest = false;       ///< the outcome is known from codes alone
  std::set<Remedy> open_remedies;   ///< after a decision against the person

  bool approved() const { return outcome == OutcomeValue::approved || outcome == OutcomeValue::mixed; }
  /// A decision against the person that stands.
  bool against() const;
  bool decided() const;
  bool has_open(Remedy remedy) const { return open_remedies.count(remedy) > 0; }
};

CaseFacts case_facts_of(const Analysis& analysis);

}  // namespace caselight
