#include "knowledge/title_patterns.hpp"

#include <algorithm>

namespace caselight {
namespace {

bool has_any(const NormalTitle& title, Phrases choice) {
  return std::ranges::any_of(choice, [&](std::string_view phrase) { return title.has(phrase); });
}

bool fits(const NormalTitle& title, const TitlePattern& rule) {
  return std::ranges::all_of(rule.all, [&](Phrases choice) { return has_any(title, choice); }) &&
         !has_any(title, rule.none);
}

}  // namespace

TitleMeaning match_title(const NormalTitle& title, std::span<const TitlePattern> rules) {
  for (const auto& rule : rules) {
    if (fits(title, rule)) return {rule.effect, rule.decision, false, rule.source, rule.rule};
  }
  return {};
}

}  // namespace caselight
