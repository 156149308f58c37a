#pragma once

#include <span>
#include <string>

#include "casefile/case.hpp"

namespace caselight {

/// A sentence and the evidence that it rests on. The span points into the Analysis.
struct Said {
  std::string text;
  std::span<const EvidenceRef> basis;
};

/// One reference as the basis of a sentence.
inline std::span<const EvidenceRef> basis_of(const EvidenceRef& ref) {
  return {&ref, ref == kNoEvidence ? 0U : 1U};
}

}  // namespace caselight
