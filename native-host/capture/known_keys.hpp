#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "capture/reading.hpp"

namespace caselight {

/// An answer's keys against those that USCIS's answers were seen to have. Names are of the table only; a key
/// that is not in it, which may be anything, is counted and never named.
struct KeyComparison {
  std::vector<std::string_view> known;   ///< there, in the order of the table
  std::vector<std::string_view> absent;  ///< always there so far, and not now
  std::size_t unknown = 0;
};

/// `data` is what stands inside the answer's `data` envelope. Of a list, the first row is compared.
KeyComparison compare_keys(Endpoint endpoint, const JsonValue& data);

}  // namespace caselight
