#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace caselight {

/// Which two bytes stand beside each other in a text. Of the many phrases that are sought in it nearly every
/// one that is not there has two that do not, and is kept out without a look at the text.
class BytePairs {
 public:
  void add(char first, char second) {
    const auto place = place_of(first, second);
    bits_[place / 64] |= std::uint64_t{1} << (place % 64);
  }

  /// False: `phrase` stands nowhere in the text. True: it may.
  bool may_have(std::string_view phrase) const {
    const auto size = phrase.size();
    return size < 2 || (has(phrase, 0) && has(phrase, size / 2 - 1) && has(phrase, size - 2));
  }

 private:
  static constexpr std::size_t kPlaces = 1024;

  /// Some pairs share a place.
  static constexpr std::size_t place_of(char first, char second) {
    return (static_cast<unsigned char>(first) * 37U + static_cast<unsigned char>(second)) % kPlaces;
  }
  bool has(std::string_view phrase, std::size_t at) const {
    const auto place = place_of(phrase[at], phrase[at + 1]);
    return (bits_[place / 64] >> (place % 64) & 1U) != 0;
  }

  std::array<std::uint64_t, kPlaces / 64> bits_{};
};

}  // namespace caselight
