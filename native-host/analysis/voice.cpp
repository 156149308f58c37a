#include "analysis/voice.hpp"

#include <algorithm>
#include <string_view>

namespace caselight {
namespace {

Voice voice_of_source(std::string_view source) {
  if (source.starts_with("cases.events") || source == "case_status.currentActionCode" ||
      source == "case_status.historicalCaseStatuses.actionCode")
    return Voice::reported;
  if (source.starts_with("documents") || source.starts_with("cases.notices")) return Voice::documented;
  const bool status = source.find("tatus") != std::string_view::npos && !source.starts_with("cases.");
  return status || source.starts_with("egov.") ? Voice::stated : Voice::recorded;
}

}  // namespace

Voice voice_of(const Case& of, std::span<const EvidenceRef> basis) {
  Voice best = Voice::recorded;
  for (const auto ref : basis) best = std::min(best, voice_of_source(of.evidence_of(ref).source));
  return best;
}

}  // namespace caselight
