#include "knowledge/waits.hpp"

#include <algorithm>

namespace caselight {

std::span<const WaitRow> waits_for(std::string_view form) {
  const auto rows = std::ranges::equal_range(waits(), form, {}, &WaitRow::form);
  return {rows.begin(), rows.end()};
}

}  // namespace caselight
