#pragma once

#include <algorithm>
#include <vector>

#include "casefile/case.hpp"

namespace caselight {

/// The evidence that a finding rests on (ids live in Case::evidence).
using Basis = std::vector<EvidenceRef>;

inline bool holds(const Basis& basis, EvidenceRef ref) {
  return std::find(basis.begin(), basis.end(), ref) != basis.end();
}

}  // namespace caselight
