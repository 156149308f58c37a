#pragma once

#include <string>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

std::string conflict_statement(const Conflict& conflict, const Speech& speech);
std::string_view conflict_resolution(const Conflict& conflict, const Speech& speech);

/// Who makes a claim: the field that it stands in, or whoever reads a code that way.
/// What a source says: USCIS's value as it was sent, or how somebody reads a code, in the language.
std::string_view claim_words(const Claim& claim, const Speech& speech);

std::string_view claim_source(const Case& of, const Claim& claim);

}  // namespace caselight
