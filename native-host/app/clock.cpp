#include "app/clock.hpp"

#include <chrono>

namespace caselight {

Instant clock_now() {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Instant seen_at(const Capture& capture, Instant now) {
  return capture.captured_at && *capture.captured_at < now ? *capture.captured_at : now;
}

}  // namespace caselight
