#pragma once

#include "base/json.hpp"

namespace caselight {

/// Reads valid UTF-8 as JSON and mends nothing: `parse_json` without its help for slips. Half a surrogate
/// pair in an escape is read as U+FFFD.
JsonDocument read_json(std::string_view utf8, const JsonLimits& limits = {});

}  // namespace caselight
