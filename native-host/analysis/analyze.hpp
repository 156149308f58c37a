#pragma once

#include <memory>

#include "analysis/analysis.hpp"

namespace caselight {

/// The analysis of one case as seen at `now`. Pure: the same case and moment give the same analysis.
Analysis analyze(std::shared_ptr<const Case> of, Instant now);

}  // namespace caselight
