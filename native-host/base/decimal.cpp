#include "base/decimal.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace caselight {

std::string decimal(double value) {
  constexpr std::int64_t kOne = 1'000'000;
  const std::int64_t millionths = std::llround(value * kOne);
  std::string out = millionths < 0 ? "-" : "";
  out += std::to_string(std::abs(millionths / kOne));
  std::string places = std::to_string(kOne + std::abs(millionths % kOne));
  places.front() = '.';
  places.erase(places.find_last_not_of('0') + 1);
  return places == "." ? out : out + places;
}

}  // namespace caselight
