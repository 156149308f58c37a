#include "casefile/evidence_log.hpp"

#include <limits>
#include <utility>

namespace caselight {

EvidenceRef EvidenceLog::add(Evidence evidence) {
  if (case_.evidence.empty()) case_.evidence.emplace_back();
  // Lists are capped far below this; a reference that cannot be given out is "none".
  if (case_.evidence.size() >= std::numeric_limits<EvidenceRef>::max()) return kNoEvidence;
  case_.evidence.push_back(std::move(evidence));
  return static_cast<EvidenceRef>(case_.evidence.size() - 1);
}

EvidenceRef EvidenceLog::field(std::string_view path, std::string_view value) {
  return add({std::string(path), std::string(path), std::string(value)});
}

EvidenceRef EvidenceLog::row(std::string_view kind, std::size_t number, std::string_view source,
                             std::string value) {
  std::string id(kind);
  id.append(".").append(std::to_string(number));
  return add({std::move(id), std::string(source), std::move(value)});
}

}  // namespace caselight
