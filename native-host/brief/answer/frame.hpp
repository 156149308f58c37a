#pragma once

#include <algorithm>
#include <vector>

#include "brief/answer/answer_rules.hpp"

namespace caselight {

/// One rule book a list, made when it is first asked for.
template <PhraseList LanguageOfRules::*list>
const RuleBook& book() {
  static const RuleBook kBook(list);
  return kBook;
}

/// What a sentence says about the force of its own words.
class Frame {
 public:
  explicit Frame(const std::vector<Token>& tokens)
      : t_(tokens), turns_(book<&LanguageOfRules::turns>().find_all(tokens)) {}

  /// A phrase of the list begins before the match ends, with no "but" between them.
  template <PhraseList LanguageOfRules::*list>
  bool covers(const Breach& match) const {
    const auto found = book<list>().find_all(t_);
    return std::any_of(found.begin(), found.end(), [&](const Breach& one) {
      return one.first <= match.last && !turned_between(one.last, match.first);
    });
  }
  template <PhraseList LanguageOfRules::*list>
  bool has() const {
    return book<list>().find(t_).has_value();
  }
  template <PhraseList LanguageOfRules::*list>
  bool overlaps(const Breach& match) const {
    const auto found = book<list>().find_all(t_);
    return std::any_of(found.begin(), found.end(),
                       [&](const Breach& one) { return one.first <= match.last && one.last >= match.first; });
  }
  /// "Neither a good sign": a denial right before the match, or in its first words.
  bool denied(const Breach& match) const {
    const auto found = book<&LanguageOfRules::denials>().find_all(t_);
    return std::any_of(found.begin(), found.end(), [&](const Breach& one) {
      return one.last < match.first && match.first - one.last <= kDenialReach &&
             !turned_between(one.last, match.first);
    });
  }

 private:
  static constexpr std::size_t kDenialReach = 4;

  bool turned_between(std::size_t from, std::size_t to) const {
    return std::any_of(turns_.begin(), turns_.end(),
                       [&](const Breach& turn) { return turn.first > from && turn.first < to; });
  }
  const std::vector<Token>& t_;
  std::vector<Breach> turns_;
};

}  // namespace caselight
