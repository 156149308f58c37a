#pragma once

#include <vector>

#include "casefile/case.hpp"

namespace caselight {

/// The evidence that a finding rests on (ids live in Case::evidence).
using Basis = std::vector<EvidenceRef>;

}  // namespace caselight
