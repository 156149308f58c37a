#include "base/text_encoding.hpp"

#include <array>
#include <cstddef>

#include "base/text.hpp"

namespace caselight {
namespace {

using std::string_view;

void append_utf8(std::string& out, unsigned long code) {
  const auto byte = [&out](unsigned long bits) { out.push_back(static_cast<char>(bits)); };
  if (code < 0x80) {
    byte(code);
  } else if (code < 0x800) {
    byte(0xC0 | code >> 6);
    byte(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    byte(0xE0 | code >> 12);
    byte(0x80 | (code >> 6 & 0x3F));
    byte(0x80 | (code & 0x3F));
  } else {
    byte(0xF0 | code >> 18);
    byte(0x80 | (code >> 12 & 0x3F));
    byte(0x80 | (code >> 6 & 0x3F));
    byte(0x80 | (code & 0x3F));
  }
}

unsigned long unit_at(string_view bytes, std::size_t at, bool little) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return little ? first | static_cast<unsigned long>(second) << 8
                : second | static_cast<unsigned long>(first) << 8;
}

std::string from_utf16(string_view bytes, bool little) {
  std::string out;
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    unsigned long code = unit_at(bytes, at, little);
    const bool high = code >= 0xD800 && code < 0xDC00;
    const unsigned long low = high && at + 3 < bytes.size() ? unit_at(bytes, at + 2, little) : 0;
    if (low >= 0xDC00 && low < 0xE000) {
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    } else if (code >= 0xD800 && code < 0xE000) {
      code = 0xFFFD;
    }
    append_utf8(out, code);
  }
  return out;
}

/// The four curly quotes stand alone between ASCII characters; in UTF-8 these bytes only follow others.
std::string with_utf8_quotes(string_view bytes) {
  constexpr std::array<string_view, 4> kQuotes{"\u2018", "\u2019", "\u201C", "\u201D"};
  std::string out;
  bool after_ascii = true, any = false;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool quote = after_ascii && byte >= 0x91 && byte <= 0x94;
    if (quote) {
      out.append(kQuotes[byte - 0x91U]);
    } else {
      out.push_back(c);
    }
    any = any || quote;
    after_ascii = quote || byte < 0x80;
  }
  return any ? out : std::string();
}

}  // namespace

std::string utf8_from_windows(string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes, true);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes, false);
  return is_valid_utf8(bytes) ? std::string() : with_utf8_quotes(bytes);
}

}  // namespace caselight
