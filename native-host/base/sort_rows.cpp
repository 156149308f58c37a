#include "base/sort_rows.hpp"

#include <algorithm>
#include <numeric>

namespace caselight {

std::vector<std::uint32_t> sorted_places(std::size_t count,
                                         const std::function<bool(std::size_t, std::size_t)>& before) {
  std::vector<std::uint32_t> places(count);
  std::iota(places.begin(), places.end(), 0U);
  std::sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (before(a, b)) return true;
    return a < b && !before(b, a);
  });
  return places;
}

}  // namespace caselight
