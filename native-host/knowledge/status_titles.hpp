#pragma once

#include <span>
#include <string_view>

#include "knowledge/effect.hpp"

namespace caselight {

// What a title says. `decision`: it speaks of the decision on the case itself (with `notice_sent`: a decision
// was made, the verdict is not said). `exact`: a row of a table, else a rule for unseen wordings. `rule` is
// the row's title or the rule's name; empty with `unknown` when nothing matched.
struct TitleMeaning {
  Effect effect = Effect::unknown;
  bool decision = false;
  bool exact = false;
  std::string_view source;
  std::string_view rule;
};

// A row of status_titles.json; `key` is the title as `NormalTitle` spells it, `checked` is YYYY-MM-DD.
struct StatusTitle {
  std::string_view key;
  std::string_view title;
  Effect effect;
  bool decision;
  std::string_view source;
  std::string_view checked;
};

// Reads an English status title, tolerant of capitals, punctuation, spaces and curly quotes; unseen wordings
// go through the ordered rules of title_patterns.json. Anything that no rule reads safely is `unknown`.
TitleMeaning read_title(std::string_view title);

// The row of a title spelt as `NormalTitle` spells it, or null.
const StatusTitle* find_status_title(std::string_view key);

// All rows, sorted by key.
std::span<const StatusTitle> status_titles();

}  // namespace caselight
