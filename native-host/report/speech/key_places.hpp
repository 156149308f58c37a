#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

/// Finding a looked-up key in one step: a page asks for dozens.
namespace caselight {

/// FNV-1a, one piece of a text after another.
constexpr std::uint32_t hash_of(std::string_view text, std::uint32_t so_far = 2166136261U) {
  for (const char c : text) so_far = (so_far ^ static_cast<unsigned char>(c)) * 16777619U;
  return so_far;
}

/// For every key its index plus one, at the place that its hash names or at the next free one; 0 is free.
template <std::size_t places>
constexpr std::array<std::uint16_t, places> places_of(std::span<const std::string_view> keys) {
  static_assert((places & (places - 1)) == 0, "a power of two");
  std::array<std::uint16_t, places> out{};
  for (std::size_t i = 0; i < keys.size(); ++i) {
    std::size_t at = hash_of(keys[i]) % places;
    while (out[at] != 0) at = (at + 1) % places;
    out[at] = static_cast<std::uint16_t>(i + 1);
  }
  return out;
}

}  // namespace caselight
