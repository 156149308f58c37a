#include "app/clock.hpp"

#include <chrono>

namespace caselight {

Instant clock_now() {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

}  // namespace caselight
