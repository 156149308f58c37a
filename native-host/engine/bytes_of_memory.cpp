// Copying, comparing and searching bytes, eight at a time. The C library of Debian's package is built for
// engines that have no instruction for it, and does it by fours or one by one, which took a seventh of an
// explanation. Long runs are left to the engine's own instruction; for short ones, which nearly all are,
// calling that costs more than it saves.
#include <cstddef>
#include <cstdint>

namespace {

constexpr std::size_t kWord = sizeof(std::uint64_t);
constexpr std::size_t kLong = 256;
constexpr std::uint64_t kOnes = 0x0101010101010101U;

template <class Bits>
Bits load(const void* at) {
  Bits bits;
  __builtin_memcpy(&bits, at, sizeof bits);
  return bits;
}

template <class Bits>
void store(void* at, Bits bits) {
  __builtin_memcpy(at, &bits, sizeof bits);
}

/// The first bytes and the last ones, which may overlap; all are read before any is written.
template <class Bits>
void copy_ends(char* to, const char* from, std::size_t size) {
  const Bits first = load<Bits>(from);
  const Bits last = load<Bits>(from + size - sizeof(Bits));
  store(to, first);
  store(to + size - sizeof(Bits), last);
}

/// Fewer than sixteen bytes, also onto themselves.
void copy_few(char* to, const char* from, std::size_t size) {
  if (size >= kWord) return copy_ends<std::uint64_t>(to, from, size);
  if (size >= 4) return copy_ends<std::uint32_t>(to, from, size);
  if (size >= 2) return copy_ends<std::uint16_t>(to, from, size);
  if (size == 1) *to = *from;
}

/// The first byte in memory is the lowest one.
int difference(std::uint64_t one, std::uint64_t other) {
  const auto shift = static_cast<unsigned>(__builtin_ctzll(one ^ other)) & ~7U;
  return static_cast<int>((one >> shift) & 0xFFU) - static_cast<int>((other >> shift) & 0xFFU);
}

/// A high bit where a byte is zero; exact up to the first of them.
std::uint64_t zeros(std::uint64_t word) { return (word - kOnes) & ~word & 0x8080808080808080U; }

}  // namespace

extern "C" {

void* memcpy(void* __restrict to_place, const void* __restrict from_place, std::size_t size) {
  auto* to = static_cast<char*>(to_place);
  const auto* from = static_cast<const char*>(from_place);
  if (size < 2 * kWord) {
    copy_few(to, from, size);
  } else if (size > kLong) {
    __builtin_memcpy(to, from, size);
  } else {
    const char* const last = from + size - kWord;
    store(to + size - kWord, load<std::uint64_t>(last));
    for (; from < last; from += kWord, to += kWord) store(to, load<std::uint64_t>(from));
  }
  return to_place;
}

void* memmove(void* to, const void* from, std::size_t size) {
  if (size < 2 * kWord) {
    copy_few(static_cast<char*>(to), static_cast<const char*>(from), size);
  } else {
    __builtin_memmove(to, from, size);
  }
  return to;
}

void* memset(void* place, int value, std::size_t size) {
  auto* to = static_cast<char*>(place);
  if (size > kLong) return __builtin_memset(place, value, size);
  const auto word = kOnes * static_cast<unsigned char>(value);
  for (; size >= kWord; size -= kWord, to += kWord) store(to, word);
  for (; size > 0; --size) *to++ = static_cast<char>(value);
  return place;
}

int memcmp(const void* one_place, const void* other_place, std::size_t size) {
  const auto* one = static_cast<const unsigned char*>(one_place);
  const auto* other = static_cast<const unsigned char*>(other_place);
  if (size >= kWord) {
    // The last eight may begin among those that were looked at already, and were the same.
    const std::size_t last = size - kWord;
    for (std::size_t at = 0;; at = at + kWord < last ? at + kWord : last) {
      const auto a = load<std::uint64_t>(one + at);
      const auto b = load<std::uint64_t>(other + at);
      if (a != b) return difference(a, b);
      if (at == last) return 0;
    }
  }
  for (; size > 0; --size, ++one, ++other) {
    if (*one != *other) return *one - *other;
  }
  return 0;
}

int bcmp(const void* one, const void* other, std::size_t size) __attribute__((alias("memcmp")));

void* memchr(const void* place, int value, std::size_t size) {
  const auto* bytes = static_cast<const unsigned char*>(place);
  const auto byte = static_cast<unsigned char>(value);
  if (size >= kWord) {
    const auto word = kOnes * byte;
    const std::size_t last = size - kWord;
    for (std::size_t at = 0;; at = at + kWord < last ? at + kWord : last) {
      if (const auto found = zeros(load<std::uint64_t>(bytes + at) ^ word))
        return const_cast<unsigned char*>(bytes + at + static_cast<unsigned>(__builtin_ctzll(found)) / 8U);
      if (at == last) return nullptr;
    }
  }
  for (; size > 0; --size, ++bytes) {
    if (*bytes == byte) return const_cast<unsigned char*>(bytes);
  }
  return nullptr;
}

}  // extern "C"
