#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "brief/answer/claim_sentence.hpp"
#include "brief/answer/word_list.hpp"

namespace caselight {
namespace {

/// Lengths of time and shares have rules of their own.
constexpr std::string_view kOtherUnits =
    "day* week* month* year* hour* minute* dia* seman* mes* ano* hora* minuto* busines* calend* percent* cfr "
    "usc sect* dollar* dolar* of";

bool is_figure(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
}

/// A number right before a thing: "20 questions".
struct Counted {
  std::string_view number;
  std::string_view thing;
};
std::optional<Counted> counted_at(const std::vector<Token>& tokens, std::size_t i) {
  constexpr std::size_t kShortestThing = 5;
  if (i + 1 >= tokens.size() || !is_figure(tokens[i].word)) return std::nullopt;
  const std::string_view thing = tokens[i + 1].word;
  if (thing.size() < kShortestThing || is_digit(thing[0]) || is_of(kOtherUnits, thing)) return std::nullopt;
  return Counted{tokens[i].word, thing};
}

class CountClaims {
 public:
  explicit CountClaims(ClaimSentence& in) : in_(in), skeleton_(skeleton_of(in.text)) {}

  void run() {
    for (std::size_t i = 0; i < in_.tokens.size(); ++i) {
      const auto said = counted_at(in_.tokens, i);
      if (said && !is_in_date(in_.tokens[i].begin) && is_another(*said))
        return in_.add(ClaimFault::not_cited, i, i + 1);
    }
  }

 private:
  /// "Your December 2 interview" counts nothing.
  bool is_in_date(std::size_t begin) const {
    const auto dates = find_dates(skeleton_);
    return std::any_of(dates.begin(), dates.end(), [&](const DateMention& one) {
      return begin >= skeleton_.at[one.begin] && begin < skeleton_.at[one.end];
    });
  }
  /// A line counts the same thing, and no line that does has this number.
  bool is_another(const Counted& said) const {
    bool counted = false;
    for (const BriefLine& line : in_.lines.all()) {
      bool here = false, number = false;
      for (std::size_t i = 0; i < line.tokens.size(); ++i) {
        const auto known = counted_at(line.tokens, i);
        here = here || (known && known->thing == said.thing);
        number = number || line.tokens[i].word == said.number;
      }
      if (here && number) return false;
      counted = counted || here;
    }
    return counted;
  }

  ClaimSentence& in_;
  Skeleton skeleton_;
};

}  // namespace

void judge_count(ClaimSentence& in) { CountClaims(in).run(); }

}  // namespace caselight
