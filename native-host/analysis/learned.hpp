#pragma once

#include <span>
#include <string>
#include <vector>

#include "analysis/change.hpp"

namespace caselight {

/// An event code and the status title that first appeared in the same step of a person's own case. It says
/// nothing about what the code means, and is evidence of nothing.
struct SeenTogether {
  std::string code;
  std::string title;
};

/// The pairs in the changes between two readings with none in between: each code that is new while the status
/// title changed. A repeated event is not new.
std::vector<SeenTogether> find_seen_together(std::span<const Change> changes);

}  // namespace caselight
