#pragma once

#include <string>
#include <string_view>

#include "casefile/case.hpp"

namespace caselight {

/// Writes evidence into a Case and hands out the references to it.
class EvidenceLog {
 public:
  explicit EvidenceLog(Case& out) : case_(out) {}

  /// A field that stands once: id and source are its path (`case_status.statusTitle`).
  EvidenceRef field(std::string_view path, std::string_view value);
  /// A row of a list: the id is numbered from 1 in the list's canonical order (`event.2`).
  EvidenceRef row(std::string_view kind, std::size_t number, std::string_view source, std::string value);

 private:
  EvidenceRef add(Evidence evidence);
  Case& case_;
};

}  // namespace caselight
