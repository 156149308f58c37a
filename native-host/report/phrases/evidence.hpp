#pragma once

#include <optional>
#include <string>

#include "casefile/case.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// "Case record, filing date": where a piece of evidence stands, in words instead of the field's name.
std::string_view evidence_label(const Evidence& evidence, const Speech& speech);

/// The value as a reader says it: "yes" for `true`, a date for an ISO date, all else as USCIS sent it.
std::string evidence_value(const Evidence& evidence, const Speech& speech);

/// The day of the row that it comes from; none for a field of the case itself.
std::optional<Date> evidence_day(const Case& of, EvidenceRef ref);

}  // namespace caselight
