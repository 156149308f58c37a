#include "knowledge/waits.hpp"

#include <algorithm>

namespace caselight {

std::span<const WaitRow> waits_for(std::string_view form) {
  const auto rows = waits();
  const auto first =
      std::lower_bound(rows.begin(), rows.end(), form,
                       [](const WaitRow& row, std::string_view sought) { return row.form < sought; });
  const auto last = std::find_if(first, rows.end(), [&](const WaitRow& row) { return row.form != form; });
  return {first, last};
}

}  // namespace caselight
