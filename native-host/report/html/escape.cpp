#include "report/html/escape.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "base/text.hpp"

namespace caselight {
namespace {

enum class Byte : std::uint8_t { plain, markup, control, wide };

/// What has to be done about each byte; most are plain and are copied in runs.
constexpr std::array<Byte, 256> make_classes() {
  std::array<Byte, 256> classes{};
  for (std::size_t i = 0; i < 0x20; ++i) classes[i] = i == '\n' || i == '\t' ? Byte::plain : Byte::control;
  for (const char c : {'&', '<', '>', '"', '\''}) classes[static_cast<std::size_t>(c)] = Byte::markup;
  classes[0x7F] = Byte::control;
  for (std::size_t i = 0x80; i < 0x100; ++i) classes[i] = Byte::wide;
  return classes;
}
constexpr auto kClasses = make_classes();

Byte class_of(char c) { return kClasses[static_cast<unsigned char>(c)]; }

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

/// How many bytes at the start of `rest` are left out.
std::size_t dropped(std::string_view rest, Byte kind) {
  return kind == Byte::wide ? steering_character(rest) : 1;
}

constexpr std::uint64_t each_byte(unsigned char value) { return 0x0101010101010101U * value; }
/// A high bit in each byte that is zero (and perhaps in bytes above one: only "any?" is asked).
constexpr std::uint64_t zero_bytes(std::uint64_t x) { return (x - each_byte(0x01)) & ~x & each_byte(0x80); }

/// True when none of eight bytes needs a look: printable ASCII without markup. Newlines are looked at, and
/// kept.
bool eight_plain(const char* at) {
  std::uint64_t x = 0;
  std::memcpy(&x, at, sizeof x);
  std::uint64_t found = (x | (x - each_byte(0x20))) & each_byte(0x80);
  for (const char c : {'&', '<', '>', '"', '\''}) {
    found |= zero_bytes(x ^ each_byte(static_cast<unsigned char>(c)));
  }
  return (found | zero_bytes(x ^ each_byte(0x7F))) == 0;
}

std::size_t next_special(std::string_view text, std::size_t i) {
  for (; i + 8 <= text.size() && eight_plain(text.data() + i); i += 8) {
  }
  while (i < text.size() && class_of(text[i]) == Byte::plain) ++i;
  return i;
}

}  // namespace

void append_escaped_html(std::string& out, std::string_view text) {
  std::size_t copied = 0;
  bool checked = false;
  for (std::size_t i = next_special(text, 0); i < text.size();) {
    const Byte kind = class_of(text[i]);
    if (kind == Byte::wide && !checked) {
      if (!is_valid_utf8(text.substr(i))) {
        out.append(text, copied, i - copied);
        return append_escaped_html(out, clean_utf8(text.substr(i)));
      }
      checked = true;
    }
    const std::size_t skipped = dropped(text.substr(i), kind);
    if (skipped != 0) {
      out.append(text, copied, i - copied).append(entity(text[i]));
      copied = i + skipped;
    }
    i = next_special(text, i + std::max<std::size_t>(skipped, 1));
  }
  out.append(text, copied);
}

}  // namespace caselight
