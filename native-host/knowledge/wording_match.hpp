#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/byte_pairs.hpp"

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

/// A text in which phrases are sought.
class SoughtText {
 public:
  explicit SoughtText(std::string_view text);

  std::string_view text() const { return text_; }
  /// `phrase`: in lower case.
  bool has(std::string_view phrase) const;

 private:
  std::string_view text_;
  BytePairs pairs_;
};

/// Upper and lower case make no difference, except beyond ASCII.
bool fits(std::string_view text, const WordingRow& row);
/// The same, quicker where much is asked of one text.
bool fits(const SoughtText& text, const WordingRow& row);

}  // namespace caselight
