#include "report/html/escape.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "base/byte_runs.hpp"
#include "base/printable.hpp"
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

/// How many bytes at the start of `rest` are left out.
std::size_t dropped(std::string_view rest, Byte kind) {
  return kind == Byte::wide ? steering_character(rest) : 1;
}

/// Marks what may need a look: everything but printable ASCII without markup. Pairs of characters that differ
/// in one bit are sought together; adding 1 turns 0x7F into a high bit.
constexpr std::uint64_t html_marks(std::uint64_t x) {
  const std::uint64_t wide = (x | (x + bytes::each(1))) & bytes::kHighBits;
  return wide | bytes::marks_below(x, 0x20) | bytes::marks_equal(x, '"') |
         bytes::marks_equal(x | bytes::each('&' ^ '\''), '&' | '\'') |
         bytes::marks_equal(x | bytes::each('<' ^ '>'), '<' | '>');
}

// Without instructions for sixteen bytes it would be sixteen times the work: the engine is built for browsers
// that have none, and the eight below are quicker there.
#if !defined(__wasm__) || defined(__wasm_simd128__)
/// Sixteen bytes as every processor compares them at once; signed, so that what is not ASCII lies below zero.
using Sixteen = std::int8_t __attribute__((vector_size(16)));
using SixteenUnsigned = std::uint8_t __attribute__((vector_size(16)));

/// The same marks of sixteen bytes, all bits of a byte or none, and one too many: '#' stands with its
/// neighbours in one comparison, because a mark only sends the piece to a slower look. Adding 1 turns 0x7F
/// into a negative number as well.
Sixteen html_marks(Sixteen x) {
  const Sixteen quotes = (x & ~('"' ^ '\'')) == ('"' & '\'');  // 0x22, 0x23, 0x26, 0x27
  const auto next = std::bit_cast<Sixteen>(std::bit_cast<SixteenUnsigned>(x) + 1);
  return (next < 0x21) | quotes | ((x | ('<' ^ '>')) == '>');
}

bool any(Sixteen marks) {
  const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(marks);
  return (halves[0] | halves[1]) != 0;
}

/// Copies whole pieces of sixteen bytes as long as they are plain.
void copy_plain_pieces(const char*& at, const char* end, char*& to) {
  while (static_cast<std::size_t>(end - at) >= sizeof(Sixteen)) {
    Sixteen piece;
    std::memcpy(&piece, at, sizeof piece);
    if (any(html_marks(piece))) return;
    std::memcpy(to, &piece, sizeof piece);
    at += sizeof piece;
    to += sizeof piece;
  }
}
#else
void copy_plain_pieces(const char*& /*at*/, const char* /*end*/, char*& /*to*/) {}
#endif

/// Copies the last bytes, fewer than eight, with those before them when all eight are plain: those before
/// stand in the page as they are, then, and are written once more.
bool copy_plain_end(const char* begin, const char*& at, const char* end, char*& to) {
  const auto size = static_cast<std::ptrdiff_t>(bytes::kAtOnce);
  if (end - at >= size || end - begin < size) return false;
  const auto word = bytes::load(end - bytes::kAtOnce);
  if (html_marks(word) != 0) return false;
  to += end - at;
  at = end;
  bytes::store(to - bytes::kAtOnce, word);
  return true;
}

/// Copies up to the first byte that needs something done.
void copy_plain(const char* begin, const char*& at, const char* end, char*& to) {
  copy_plain_pieces(at, end, to);
  while (static_cast<std::size_t>(end - at) >= bytes::kAtOnce) {
    const auto word = bytes::load(at);
    bytes::store(to, word);
    const auto marks = html_marks(word);
    const auto plain = marks == 0 ? bytes::kAtOnce : bytes::first(marks);
    at += plain;
    to += plain;
    if (marks != 0) break;
  }
  if (at == end || copy_plain_end(begin, at, end, to)) return;
  while (at != end && class_of(*at) == Byte::plain) *to++ = *at++;
}

}  // namespace

char* escape_html(char* to, std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  bool checked = false;
  for (copy_plain(text.data(), at, end, to); at != end; copy_plain(text.data(), at, end, to)) {
    const std::string_view rest(at, static_cast<std::size_t>(end - at));
    const Byte kind = class_of(*at);
    if (kind == Byte::wide && !checked) {
      if (!is_valid_utf8(rest)) return escape_html(to, clean_utf8(rest));
      checked = true;
    }
    const std::size_t skipped = dropped(rest, kind);
    if (skipped == 0) *to++ = *at;
    if (skipped != 0 && begins_with_line_separator(rest)) *to++ = ' ';
    if (kind == Byte::markup) to = std::ranges::copy(entity(*at), to).out;
    at += std::max<std::size_t>(skipped, 1);
  }
  return to;
}

}  // namespace caselight
