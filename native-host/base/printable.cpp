#include "base/printable.hpp"

#include <algorithm>
#include <cstdint>

#include "base/byte_runs.hpp"
#include "base/text.hpp"

namespace caselight {
namespace {

unsigned byte_at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

constexpr bool is_between(unsigned byte, unsigned first, unsigned last) {
  return byte >= first && byte <= last;
}

/// U+200E, U+200F, U+2028 to U+202E, U+2066 to U+206F.
bool steers_among_punctuation(unsigned second, unsigned third) {
  if (second == 0x80) return is_between(third, 0x8E, 0x8F) || is_between(third, 0xA8, 0xAE);
  return second == 0x81 && is_between(third, 0xA6, 0xAF);
}

bool is_tag(unsigned second, unsigned third) { return second == 0xA0 && is_between(third, 0x80, 0x81); }

constexpr std::string_view next_line = "\xC2\x85";

}  // namespace

std::size_t steering_character(std::string_view rest) {
  const unsigned second = byte_at(rest, 1);
  switch (byte_at(rest, 0)) {
    case 0xC2:
      return second < 0xA0 ? 2 : 0;
    case 0xD8:
      return second == 0x9C ? 2 : 0;  // U+061C, the Arabic letter mark
    case 0xE2:
      return steers_among_punctuation(second, byte_at(rest, 2)) ? 3 : 0;
    case 0xF3:
      return is_tag(second, byte_at(rest, 2)) ? 4 : 0;
    default:
      return 0;
  }
}

// The later bytes of a character are none that one of these begins with.
std::size_t find_steering(std::string_view text) {
  const auto is_wide = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  const auto wide = [](std::uint64_t x) { return x & bytes::kHighBits; };
  std::size_t at = bytes::find(text, 0, wide, is_wide);
  while (at < text.size() && steering_character(text.substr(at)) == 0)
    at = bytes::find(text, at + 1, wide, is_wide);
  return at;
}

bool begins_with_line_separator(std::string_view rest) {
  return rest.starts_with(next_line) || rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9");
}

std::string printable(std::string_view text) {
  const std::string clean = clean_utf8(text);
  std::string out;
  out.reserve(clean.size());
  for (std::string_view rest = clean; !rest.empty();) {
    const std::size_t steering = steering_character(rest);
    if (steering == 0) out.push_back(rest.front() == '\t' ? ' ' : rest.front());
    if (steering != 0 && begins_with_line_separator(rest)) out.push_back(' ');
    rest.remove_prefix(std::max<std::size_t>(steering, 1));
  }
  return out;
}

std::string one_line(std::string_view text) {
  std::string out = printable(text);
  std::ranges::replace(out, '\n', ' ');
  return out;
}

}  // namespace caselight
