#include "report/html/escape.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

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

/// `text` is well-formed UTF-8.
void append_valid(std::string& out, std::string_view text) {
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Byte kind = class_of(text[i]);
    const std::size_t skipped = kind == Byte::plain ? 0 : dropped(text.substr(i), kind);
    if (skipped == 0) {
      ++i;
      continue;
    }
    out.append(text, plain, i - plain).append(entity(text[i]));
    i += skipped;
    plain = i;
  }
  out.append(text, plain);
}

}  // namespace

/// Only text with bytes beyond ASCII has to be looked at twice.
void append_escaped_html(std::string& out, std::string_view text) {
  const auto wide = std::find_if(text.begin(), text.end(), [](char c) { return class_of(c) == Byte::wide; });
  const bool valid =
      wide == text.end() || is_valid_utf8(text.substr(static_cast<std::size_t>(wide - text.begin())));
  valid ? append_valid(out, text) : append_valid(out, clean_utf8(text));
}

}  // namespace caselight
