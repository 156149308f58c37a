#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace caselight {

/// The rows of a list in two readings: which are the same row, which only one reading has.
template <class Row>
struct MatchedRows {
  std::vector<std::pair<const Row*, const Row*>> same;
  std::vector<const Row*> gone, appeared;
};

/// Pairs each row with at most one of the other reading, by the first rule that fits any; rules come
/// strictest first.
template <class Row, class... Rules>
MatchedRows<Row> match_rows(const std::vector<Row>& before, const std::vector<Row>& after, Rules... rules) {
  MatchedRows<Row> out;
  for (const Row& row : before) out.gone.push_back(&row);
  for (const Row& row : after) out.appeared.push_back(&row);
  const auto pair_by = [&out](const auto& same) {
    std::vector<const Row*> left;
    for (const Row* row : out.appeared) {
      std::size_t i = 0;
      while (i < out.gone.size() && !same(*out.gone[i], *row)) ++i;
      if (i == out.gone.size()) {
        left.push_back(row);
        continue;
      }
      out.same.emplace_back(out.gone[i], row);
      out.gone.erase(out.gone.begin() + static_cast<std::ptrdiff_t>(i));
    }
    out.appeared = std::move(left);
  };
  (pair_by(rules), ...);
  return out;
}

}  // namespace caselight
