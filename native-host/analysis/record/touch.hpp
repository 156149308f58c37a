#pragma once

#include <optional>

#include "analysis/analysis.hpp"

namespace caselight {

/// Why the record's update stamp moved after the newest status, as far as the evidence goes; nothing when it
/// did not.
std::optional<Touch> find_touch(const Case& of);

}  // namespace caselight
