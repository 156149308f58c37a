#include "knowledge/wordings.hpp"

#include <algorithm>
#include <initializer_list>

#include "base/text.hpp"

namespace caselight {
namespace {

bool names(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return contains_ignoring_case(text, word); });
}

}  // namespace

AppointmentSubject appointment_in_words(std::string_view words) {
  const bool biometrics = names(words, {"biometric", "fingerprint", "adit processing", "asc appointment",
                                        "application support center"});
  const bool interview = names(words, {"interview"});
  const bool oath = names(words, {"oath", "naturalization ceremony"});
  if (biometrics + interview + oath != 1) return AppointmentSubject::none;
  return biometrics  ? AppointmentSubject::biometrics
         : interview ? AppointmentSubject::interview
                     : AppointmentSubject::oath;
}

bool tells_biometrics_reused(std::string_view words) {
  return names(words, {"reus"}) && names(words, {"biometric", "fingerprint"}) &&
         !names(words, {"not reus", "cannot", "unable", "request"});
}

bool ties_to_a_form(std::string_view between) {
  return names(between,
               {"filed with", "submitted with", "sent with", "came with", "together with", "with your",
                "for your", "for this", "attached to", "accompan", "related to", "based on your",
                "in support of", "in connection with", "regarding your", "con su", "para su", "de su"});
}

bool tells_of_abandonment(std::string_view words) { return names(words, {"abandon"}); }

bool names_intent_notice(std::string_view words) { return names(words, {"notice of intent"}); }

bool speaks_of_revoking(std::string_view words) { return names(words, {"revoke"}); }

bool waits_at_post_office_in_words(std::string_view title) {
  return names(title, {"post office"}) && !names(title, {"return"});
}

bool names_immigration_review(std::string_view title) {
  return names(title, {"executive office of immigration review"}) && !names(title, {"returned"});
}

bool speaks_of_mail(std::string_view text) { return names(text, {"tracking", "usps", "postal"}); }

bool names_asylum_fee(std::string_view words) { return names(words, {"asylum fee"}); }

}  // namespace caselight
