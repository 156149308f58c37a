#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace caselight {

/// The places 0 to `count` - 1 in the order of `before`; of two that are alike the earlier one comes first.
std::vector<std::uint32_t> sorted_places(std::size_t count,
                                         const std::function<bool(std::size_t, std::size_t)>& before);

/// Sorts; rows that are alike keep their order. Rows of every kind share one sort, that of their places: the
/// library's would be made anew for each kind, and was a seventh of the engine's code.
template <class Row, class Before>
void sort_rows(std::vector<Row>& rows, const Before& before) {
  if (rows.size() < 2) return;
  const auto places = sorted_places(rows.size(), [&](std::size_t a, std::size_t b) {
    return before(std::as_const(rows)[a], std::as_const(rows)[b]);
  });
  std::vector<Row> sorted;
  sorted.reserve(rows.size());
  for (const auto place : places) sorted.push_back(std::move(rows[place]));
  rows = std::move(sorted);
}

}  // namespace caselight
