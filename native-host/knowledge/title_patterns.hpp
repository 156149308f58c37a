#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "knowledge/status_titles.hpp"
#include "knowledge/title_text.hpp"

namespace caselight {

// A phrase and the bits of its words; there are thousands, so it is kept small.
struct TitlePhrase {
  const char* start;
  std::uint32_t size;
  std::uint32_t bits;

  std::string_view text() const { return {start, size}; }
};

inline TitlePhrase title_phrase(std::string_view text) {
  return {text.data(), static_cast<std::uint32_t>(text.size()), word_bits(text)};
}

// Phrases of which one must stand in the title.
using TitleChoice = std::span<const TitlePhrase>;

// A rule for wordings in no table: one phrase of each choice in `all`, none of `none`.
struct TitlePattern {
  std::string_view rule;
  std::string_view example;  // a text that this rule must be the first to fit; tested
  std::span<const TitleChoice> all;
  TitleChoice none;
  Effect effect;
  bool decision;
  std::string_view source;
};

// The meaning of the first rule of `rules` that fits, else `unknown`.
TitleMeaning match_title(const NormalTitle& title, std::span<const TitlePattern> rules);

// All rules in their order; the order matters.
std::span<const TitlePattern> title_patterns();

}  // namespace caselight
