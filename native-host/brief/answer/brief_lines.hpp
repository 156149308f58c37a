#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "brief/answer/facts.hpp"
#include "brief/answer/tokens.hpp"

namespace caselight {

/// One claim of the text that was sent, with the sentences that belong to it and the ids of its evidence.
struct BriefLine {
  std::string text;               ///< without ids and without its mark
  std::vector<std::string> rows;  ///< the same, row by row
  std::set<std::size_t> ids;
  std::vector<Token> tokens;
  std::vector<Token> claims;  ///< without the sentences that say what is not known
  std::vector<WrittenDay> days;
  std::set<std::string> spans;
};

/// The text that was sent, claim by claim.
class BriefLines {
 public:
  explicit BriefLines(std::string_view sent);

  /// True when the sentence says what a line says in nearly its own words: no figure, no denial and no
  /// verdict is another one, and three quarters of its word triples stand there.
  bool say(const std::vector<Token>& sentence) const;

  /// The lines that rest on one of these pieces of evidence; all when `ids` is empty.
  std::vector<const BriefLine*> citing(const std::set<std::size_t>& ids) const;
  /// A line has the word, as tokens spell it.
  bool have_word(std::string_view word) const;
  const std::vector<BriefLine>& all() const { return lines_; }

 private:
  std::vector<BriefLine> lines_;
};

}  // namespace caselight
