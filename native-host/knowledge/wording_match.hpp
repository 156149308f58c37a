#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace caselight {

/// Where a phrase has to stand in a text.
enum class WordingMatch : std::uint8_t {
  inside,  ///< anywhere, also within a word ("reus" in "reused")
  place,   ///< anywhere; the rule goes on from where it stands (`phrases_of`)
  words,   ///< as whole words, with other marks between them ("receipt no" in "RECEIPT-NO.")
  start,   ///< at the beginning
  whole    ///< alone
};
inline constexpr std::array<std::string_view, 5> wording_match_names{"inside", "place", "words", "start",
                                                                     "whole"};

using Phrases = std::span<const std::string_view>;

/// One phrase of every list in `all` has to be there, none of `none`. All in lower case.
struct WordingRow {
  WordingMatch match;
  std::span<const Phrases> all;
  Phrases none;
};

/// Upper and lower case make no difference, except beyond ASCII.
bool fits(std::string_view text, const WordingRow& row);

}  // namespace caselight
