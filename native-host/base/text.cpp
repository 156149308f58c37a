#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "base/byte_runs.hpp"

namespace caselight {
namespace {

constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

constexpr std::array<std::pair<std::string_view, std::string_view>, 23> kEntities{{
    {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},   {"lsquo", "‘"},
    {"rsquo", "’"},  {"ldquo", "“"},  {"rdquo", "”"},  {"nbsp", " "},   {"ndash", "–"},  {"mdash", "—"},
    {"aacute", "á"}, {"eacute", "é"}, {"iacute", "í"}, {"oacute", "ó"}, {"uacute", "ú"}, {"ntilde", "ñ"},
    {"Eacute", "É"}, {"Oacute", "Ó"}, {"Ntilde", "Ñ"}, {"uuml", "ü"},   {"iquest", "¿"},
}};

std::string utf8_of(unsigned code) {
  std::string out;
  const auto put = [&out](unsigned byte) { out.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    put(code);
    return out;
  }
  const unsigned rest = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  put((rest == 1 ? 0xC0U : rest == 2 ? 0xE0U : 0xF0U) | (code >> (6 * rest)));
  for (unsigned i = rest; i-- > 0;) put(0x80U | ((code >> (6 * i)) & 0x3FU));
  return out;
}

/// `#243` or `#xF3`; empty for what is no character of a text.
std::string numbered_character(std::string_view name) {
  const bool hexadecimal = name.size() > 1 && lower(name[1]) == 'x';
  const auto digits = name.substr(hexadecimal ? 2 : 1);
  unsigned code = 0;
  const auto result =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  const bool whole = result.ec == std::errc{} && result.ptr == digits.data() + digits.size();
  if (!whole || code < 0x20 || code == 0x7F || surrogate || code > 0x10FFFF) return {};
  return code == 0xA0 ? " " : utf8_of(code);
}

/// What the entity at the start of `rest` stands for, and how long it is; nothing when it is text.
std::pair<std::string, std::size_t> entity_at(std::string_view rest) {
  if (rest.front() != '&') return {};
  constexpr std::size_t kLongest = 10;
  const auto end = rest.substr(0, kLongest).find(';');
  if (end == std::string_view::npos || end < 2) return {};
  const auto name = rest.substr(1, end - 1);
  if (name.front() == '#') return {numbered_character(name), end + 1};
  const auto known =
      std::find_if(kEntities.begin(), kEntities.end(), [&](const auto& e) { return e.first == name; });
  return known == kEntities.end() ? std::pair<std::string, std::size_t>{}
                                  : std::pair{std::string(known->second), end + 1};
}

/// Tags inside a sentence; every other one stands between two.
bool is_inline_tag(std::string_view tag) {
  constexpr std::array<std::string_view, 9> kInline{"a",    "b",      "i",    "u",  "em",
                                                    "span", "strong", "font", "sup"};
  tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
  const auto name = tag.substr(0, tag.find_first_of(" \t\r\n/>"));
  return std::any_of(kInline.begin(), kInline.end(),
                     [&](std::string_view known) { return equal_ignoring_case(known, name); });
}

/// The place of the next byte after the first that may begin a tag or an entity.
std::size_t next_markup(std::string_view text) {
  return bytes::find(
      text, 1, [](std::uint64_t x) { return bytes::marks_equal(x, '<') | bytes::marks_equal(x, '&'); },
      [](char c) { return c == '<' || c == '&'; });
}

/// Folds white space as it appends, so that the result has single spaces only.
void append_folded(std::string& out, std::string_view piece) {
  for (const char c : piece) {
    if (!is_space(c)) {
      out.push_back(c);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
}

/// A tag starts with `<` and a letter, `/` or `!`; a lone `<` is text.
bool starts_tag(std::string_view rest) {
  return rest.size() > 1 && rest[0] == '<' && (is_letter(rest[1]) || rest[1] == '/' || rest[1] == '!');
}

/// The number of bytes of the well-formed UTF-8 sequence at the start of `rest`; 0 when it is malformed.
std::size_t utf8_length(std::string_view rest) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(rest[i]); };
  const std::uint8_t lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
  if (length == 0 || lead > 0xF4 || rest.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  }
  const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
  const bool surrogate = lead == 0xED && byte(1) >= 0xA0;
  const bool beyond = lead == 0xF4 && byte(1) >= 0x90;
  return overlong || surrogate || beyond ? 0 : length;
}

/// How many bytes at the start are ASCII, counted thirty-two at a time: nearly all of what is checked is.
std::size_t ascii_prefix(std::string_view text) {
  constexpr std::size_t kStep = 4 * bytes::kAtOnce;
  std::size_t count = 0;
  for (; count + kStep <= text.size(); count += kStep) {
    const char* const at = text.data() + count;
    const auto all = bytes::load(at) | bytes::load(at + 8) | bytes::load(at + 16) | bytes::load(at + 24);
    if ((all & bytes::kHighBits) != 0) break;
  }
  const auto is_wide = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  return bytes::find(
      text, count, [](std::uint64_t x) { return x & bytes::kHighBits; }, is_wide);
}

constexpr bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string to_lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

bool contains_ignoring_case(std::string_view text, std::string_view lower_needle) {
  if (lower_needle.empty()) return true;
  if (text.size() < lower_needle.size()) return false;
  const auto same = [](char x, char y) { return lower(x) == y; };
  const char first = lower_needle.front();
  const char* const last = text.data() + (text.size() - lower_needle.size());
  for (const char* at = text.data(); at <= last; ++at) {
    if (lower(*at) == first &&
        std::equal(lower_needle.begin(), lower_needle.end(), at, [&](char y, char x) { return same(x, y); }))
      return true;
  }
  return false;
}

std::string strip_html(std::string_view html) {
  std::string out;
  out.reserve(html.size());
  while (!html.empty()) {
    if (starts_tag(html)) {
      const auto end = std::min(html.find('>'), html.size() - 1);
      if (!is_inline_tag(html.substr(0, end + 1))) append_folded(out, " ");
      html.remove_prefix(end + 1);
      continue;
    }
    if (const auto [meant, length] = entity_at(html); !meant.empty()) {
      append_folded(out, meant);
      html.remove_prefix(length);
      continue;
    }
    const auto stop = next_markup(html);
    append_folded(out, html.substr(0, stop));
    html.remove_prefix(stop);
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool is_valid_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    bytes.remove_prefix(ascii_prefix(bytes));
    if (bytes.empty()) return true;
    const std::size_t length = utf8_length(bytes);
    if (length == 0) return false;
    bytes.remove_prefix(length);
  }
  return true;
}

std::string clean_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  while (!bytes.empty()) {
    const std::size_t length = utf8_length(bytes);
    if (length == 0) {
      out += "\xEF\xBF\xBD";
    } else if (!is_control(bytes.front())) {
      out.append(bytes.substr(0, length));
    }
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return out;
}

}  // namespace caselight
