#include "report/html/escape.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace caselight {
namespace {

/// Bytes that cannot simply be copied: markup, controls, and the leads of sequences that have to be looked
/// at.
constexpr std::array<bool, 256> make_special() {
  std::array<bool, 256> special{};
  for (std::size_t i = 0; i < 0x20; ++i) special[i] = i != '\n' && i != '\t';
  for (const char c : {'&', '<', '>', '"', '\''}) special[static_cast<std::size_t>(c)] = true;
  special[0x7F] = true;
  special[0xC2] = true;  // U+0080 to U+009F
  special[0xD8] = true;  // U+061C
  special[0xE2] = true;  // U+200E, U+202A to U+202E, U+2066 to U+2069
  return special;
}
constexpr auto kSpecial = make_special();

std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

/// The length of an invisible character that would turn or hide text around it, or 0.
std::size_t steering_character(std::string_view rest) {
  const auto byte = [&](std::size_t i) { return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U; };
  if (byte(0) == 0xC2) return byte(1) < 0xA0 ? 2 : 0;
  if (byte(0) == 0xD8) return byte(1) == 0x9C ? 2 : 0;
  if (byte(0) != 0xE2) return 0;
  const bool marks =
      byte(1) == 0x80 && (byte(2) == 0x8E || byte(2) == 0x8F || (byte(2) >= 0xAA && byte(2) <= 0xAE));
  const bool isolates = byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9;
  return marks || isolates ? 3 : 0;
}

void append_valid(std::string& out, std::string_view text) {
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (!kSpecial[static_cast<unsigned char>(text[i])]) {
      ++i;
      continue;
    }
    const auto replacement = entity(text[i]);
    const bool multibyte = static_cast<unsigned char>(text[i]) >= 0x80;
    const std::size_t dropped = multibyte ? steering_character(text.substr(i)) : 1;
    if (dropped == 0) {
      ++i;
      continue;
    }
    out.append(text.substr(plain, i - plain)).append(replacement);
    i += dropped;
    plain = i;
  }
  out.append(text.substr(plain));
}

}  // namespace

void append_escaped_html(std::string& out, std::string_view text) {
  is_valid_utf8(text) ? append_valid(out, text) : append_valid(out, clean_utf8(text));
}

}  // namespace caselight
