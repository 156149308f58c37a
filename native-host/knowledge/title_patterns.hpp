#pragma once

#include <span>
#include <string_view>

#include "knowledge/status_titles.hpp"
#include "knowledge/title_text.hpp"
#include "knowledge/wording_match.hpp"

namespace caselight {

// A rule for wordings in no table: one phrase of each choice in `all`, none of `none`.
struct TitlePattern {
  std::string_view rule;
  std::string_view example;  // a text that this rule must be the first to fit; tested
  std::span<const Phrases> all;
  Phrases none;
  Effect effect;
  bool decision;
  std::string_view source;
};

// The meaning of the first rule of `rules` that fits, else `unknown`.
TitleMeaning match_title(const NormalTitle& title, std::span<const TitlePattern> rules);

// All rules in their order; the order matters.
std::span<const TitlePattern> title_patterns();

}  // namespace caselight
