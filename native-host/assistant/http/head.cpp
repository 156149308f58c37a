#include "assistant/http/head.hpp"

#include <charconv>

#include "base/text.hpp"

namespace caselight {
namespace {

constexpr std::size_t longest_header = 128;  // of those that are read here

// The last one of that name in the final answer; empty when there is none.
std::string header(const EasyHandle& easy, const char* name) {
  curl_header* found = nullptr;
  if (::curl_easy_header(easy.get(), name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK) return {};
  return std::string(trim(found->value)).substr(0, longest_header);
}

std::optional<Milliseconds> milliseconds(const std::string& text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end == text.data() || value < 0) return std::nullopt;
  return Milliseconds(value);
}

std::optional<bool> truth(const std::string& text) {
  if (text == "true") return true;
  return text == "false" ? std::optional(false) : std::nullopt;
}

}  // namespace

HttpHead read_head(const EasyHandle& easy) {
  long status = 0;
  ::curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
  // A proxy that does not let us through has a status of its own.
  if (status == 0) ::curl_easy_getinfo(easy.get(), CURLINFO_HTTP_CONNECTCODE, &status);
  return {.status = static_cast<int>(status),
          .content_type = to_lower(header(easy, "content-type")),
          .retry_after = header(easy, "retry-after"),
          .retry_after_ms = milliseconds(header(easy, "retry-after-ms")),
          .should_retry = truth(header(easy, "x-should-retry"))};
}

}  // namespace caselight
