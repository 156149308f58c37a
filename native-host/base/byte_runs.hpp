#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Looking at eight bytes of a text at once: nearly all bytes of JSON and HTML need nothing done, and what
/// costs is to find the few that do. A mark is the high bit of a byte. Marks are exact up to the first
/// marked byte in memory; above it there may be too many, because a borrow runs upwards.
namespace caselight::bytes {

inline constexpr std::size_t kAtOnce = sizeof(std::uint64_t);
inline constexpr std::uint64_t kHighBits = 0x8080808080808080U;

constexpr std::uint64_t each(unsigned char value) { return 0x0101010101010101U * value; }

/// The first byte in memory is the lowest one.
inline std::uint64_t load(const char* at) {
  std::uint64_t x = 0;
  std::memcpy(&x, at, sizeof x);
  if constexpr (std::endian::native == std::endian::big) x = __builtin_bswap64(x);
  return x;
}
inline void store(char* at, std::uint64_t x) {
  if constexpr (std::endian::native == std::endian::big) x = __builtin_bswap64(x);
  std::memcpy(at, &x, sizeof x);
}

constexpr std::uint64_t marks_below(std::uint64_t x, unsigned char limit) {
  return (x - each(limit)) & ~x & kHighBits;
}
constexpr std::uint64_t marks_equal(std::uint64_t x, unsigned char value) {
  return marks_below(x ^ each(value), 1);
}
/// The place of the first marked byte; `marks` is not 0.
constexpr std::size_t first(std::uint64_t marks) {
  return static_cast<std::size_t>(std::countr_zero(marks)) / kAtOnce;
}

/// What cannot stand in a JSON string as it is: quotes, backslashes, control characters.
constexpr std::uint64_t json_marks(std::uint64_t x) {
  return marks_below(x, 0x20) | marks_equal(x, '"') | marks_equal(x, '\\');
}
constexpr bool is_json_mark(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }
/// What we do not write as it is: U+007F too, which is a control character that JSON allows.
constexpr std::uint64_t json_writer_marks(std::uint64_t x) { return json_marks(x) | marks_equal(x, 0x7F); }
constexpr bool is_json_writer_mark(char c) { return is_json_mark(c) || c == 0x7F; }

/// The place of the first byte from `from` on that is marked, or the text's size. `marks` tells of eight
/// bytes what `is_mark` tells of one.
template <class Marks, class IsMark>
std::size_t find(std::string_view text, std::size_t from, Marks marks, IsMark is_mark) {
  for (; from + kAtOnce <= text.size(); from += kAtOnce) {
    if (const auto found = marks(load(text.data() + from))) return from + first(found);
  }
  while (from < text.size() && !is_mark(text[from])) ++from;
  return from;
}

/// Lambdas, not functions: the calls for each word would not be inlined through a pointer.
inline std::size_t find_json_mark(std::string_view text, std::size_t from) {
  return find(
      text, from, [](std::uint64_t x) { return json_marks(x); }, [](char c) { return is_json_mark(c); });
}

}  // namespace caselight::bytes
