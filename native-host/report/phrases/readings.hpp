#pragma once

#include <string>

#include "casefile/case.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// "The documents list could not be read: you were signed out."
std::string reading_sentence(Endpoint endpoint, const Readings& readings, const Speech& speech);

/// "the documents list", to stand inside a sentence.
std::string_view answer_name(Endpoint endpoint, const Speech& speech);

/// The answers that were not read or came cut off, as a list: "the location record and the documents list".
std::string unread_list(const Readings& readings, const Speech& speech);

/// That the computer's clock was wrong when the case was read; empty when it was not.
std::string clock_sentence(const Case& of, const Speech& speech);

}  // namespace caselight
