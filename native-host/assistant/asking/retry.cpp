#include "assistant/asking/retry.hpp"

#include <algorithm>
#include <charconv>

namespace caselight {
namespace {

constexpr int attempts = 3;
constexpr Milliseconds longest_retry_wait{20'000};
constexpr Milliseconds first_wait{500};

std::optional<Milliseconds> seconds(const std::string& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
  return std::chrono::seconds(value);
}

}  // namespace

std::optional<Milliseconds> asked_wait(const HttpHead& head, Instant now) {
  if (head.retry_after_ms) return head.retry_after_ms;
  if (const auto wait = seconds(head.retry_after)) return wait;
  const auto date = parse_stamp(head.retry_after);
  if (!date) return std::nullopt;
  return std::max(date->at - now, Milliseconds(0));
}

std::optional<Milliseconds> wait_before_retry(Cause cause, const HttpHead& head, int attempt, Instant now) {
  const bool passing = cause == Cause::overloaded || cause == Cause::rate_limited;
  if (!passing || attempt >= attempts || head.should_retry == false) return std::nullopt;
  auto wait = asked_wait(head, now);
  if (!wait && cause == Cause::overloaded) wait = first_wait * (1 << (attempt - 1));
  if (!wait || *wait > longest_retry_wait) return std::nullopt;
  return wait;
}

}  // namespace caselight
