#include "knowledge/wordings.hpp"

#include "base/text.hpp"

namespace caselight {

std::string_view behind(std::string_view text, Wording which) {
  for (const auto phrase : phrases_of(which)) {
    if (equal_ignoring_case(text.substr(0, phrase.size()), phrase)) return text.substr(phrase.size());
  }
  return text;
}

AppointmentSubject appointment_in_words(std::string_view text) {
  const SoughtText words{text};
  const bool biometrics = says(words, Wording::biometrics);
  const bool interview = says(words, Wording::interview);
  const bool oath = says(words, Wording::oath);
  if (biometrics + interview + oath != 1) return AppointmentSubject::none;
  return biometrics  ? AppointmentSubject::biometrics
         : interview ? AppointmentSubject::interview
                     : AppointmentSubject::oath;
}

}  // namespace caselight
