#include "capture/capture.hpp"

#include <algorithm>
#include <chrono>

#include "base/receipt.hpp"
#include "base/text.hpp"

namespace caselight {
namespace {

/// Clocks of one machine may differ by so much while they are being set.
constexpr auto kSkew = std::chrono::minutes(10);

}  // namespace

const Body* Capture::find(Shape shape) const {
  const auto body =
      std::find_if(bodies.begin(), bodies.end(), [&](const Body& b) { return b.shape == shape; });
  return body == bodies.end() ? nullptr : &*body;
}

bool Capture::nothing_read() const { return bodies.empty(); }

void bound_reading(Capture& capture, Instant latest) {
  if (!capture.captured_at || *capture.captured_at <= latest) return;
  if (*capture.captured_at - latest > kSkew) capture.clock_said = capture.captured_at;
  capture.captured_at = latest;
}

std::string normalise_receipt(std::string_view text) {
  std::string out;
  for (const char c : trim(text).substr(0, 32)) {
    if (c == '-' || c == ' ' || c == '*') continue;
    out.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
  }
  return is_receipt(out) ? out : std::string{};
}

}  // namespace caselight
