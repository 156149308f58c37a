#pragma once

#include <string_view>

#include "knowledge/effect_properties.hpp"

/// What USCIS's own words name beside their effect. The one place where English is searched: a rule asks here
/// and holds no words. For event codes the table says it (CodeMark).
namespace caselight {

/// `none` where the words name no appointment, or several.
AppointmentSubject appointment_in_words(std::string_view words);

/// "We will reuse your fingerprints"; not "… cannot be reused".
bool tells_biometrics_reused(std::string_view words);

/// The words between two form numbers: "the Form G-28 filed with your Form I-485", where what is done is done
/// to the first of the two.
bool ties_to_a_form(std::string_view between);

/// "You did not respond" alone may also open a denial on the record (8 CFR 103.2(b)(13)), which can be
/// appealed.
bool tells_of_abandonment(std::string_view words);

bool names_intent_notice(std::string_view words);  ///< "Notice of Intent to …"
bool speaks_of_revoking(std::string_view words);

/// "Your Card Is Being Held At The Post Office"; not one that the post office returned.
bool waits_at_post_office_in_words(std::string_view title);

/// The Board of Immigration Appeals sits in this office too, but only some petitions can be appealed to it;
/// any other case that is sent there goes to an immigration judge.
bool names_immigration_review(std::string_view title);

bool speaks_of_mail(std::string_view text);  ///< USPS, a tracking number
bool names_asylum_fee(std::string_view words);

}  // namespace caselight
