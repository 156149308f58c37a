#pragma once

#include <string>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

std::string conflict_statement(const Conflict& conflict, const Speech& speech);
std::string_view conflict_resolution(const Conflict& conflict, const Speech& speech);

/// What one side says and who says it. Sources that read a code alike are one side, counted and not named.
struct Side {
  std::string says;    ///< in the language; USCIS's own values as they were sent
  std::string source;  ///< "Case record, code", or "another source"
  EvidenceRef from = kNoEvidence;
  bool as_sent = false;  ///< USCIS's own words, in English
  std::string means;     ///< of a code: what it says, in plain words; else empty
};

std::vector<Side> conflict_sides(const Case& of, const Conflict& conflict, const Speech& speech);

}  // namespace caselight
