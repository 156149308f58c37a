#include "assistant/keys/secret.hpp"

#include <algorithm>
#include <utility>

namespace caselight {
namespace {

constexpr std::size_t longest_key = 512;
constexpr std::size_t shown = 4;
constexpr std::size_t shortest_shown = 12;

}  // namespace

void wipe(char* bytes, std::size_t size) {
  volatile char* const place = bytes;
  for (std::size_t i = 0; i < size; ++i) place[i] = 0;
}

void wipe(std::string& text) {
  wipe(text.data(), text.size());
  text.clear();
}

Secret::Secret(std::string_view text)
    : bytes_(std::make_unique_for_overwrite<char[]>(text.size())), size_(text.size()) {
  std::copy(text.begin(), text.end(), bytes_.get());
}

Secret::Secret(Secret&& other) noexcept
    : bytes_(std::move(other.bytes_)), size_(std::exchange(other.size_, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
  if (this == &other) return *this;
  wipe(bytes_.get(), size_);
  bytes_ = std::move(other.bytes_);
  size_ = std::exchange(other.size_, 0);
  return *this;
}

Secret::~Secret() { wipe(bytes_.get(), size_); }

std::string Secret::last_four() const {
  return size_ < shortest_shown ? std::string() : std::string(reveal().substr(size_ - shown));
}

bool looks_like_key(std::string_view text) {
  const auto printable = [](char c) { return c > ' ' && c < '\x7f'; };
  return !text.empty() && text.size() <= longest_key && std::ranges::all_of(text, printable);
}

}  // namespace caselight
