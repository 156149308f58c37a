#include "capture/capture.hpp"

#include <algorithm>
#include <chrono>

#include "base/text.hpp"

namespace caselight {
namespace {

constexpr std::size_t kReceiptLength = 13;

/// Clocks of one machine may differ by so much while they are being set.
constexpr auto kSkew = std::chrono::minutes(10);

bool is_receipt(std::string_view text) {
  return text.size() == kReceiptLength && std::all_of(text.begin(), text.begin() + 3, is_upper) &&
         std::all_of(text.begin() + 3, text.end(), is_digit);
}

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
