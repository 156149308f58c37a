#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "brief/answer/tokens.hpp"

namespace caselight {

/// A named set of words that phrases refer to: `{"verdict", "approved denied grant*"}`.
using WordSet = std::pair<std::string_view, std::string_view>;

/// A phrase of a rule, ready to be looked for. It is written as words in small letters without accents, one
/// space apart: `a|b` is either word, `approv*` every word that begins so, `?very` a word that may be
/// missing, `..4` up to four words of any kind, `$verdict` a word of that set, `^` the beginning of the
/// sentence. `will ..4 $verdict` is found in "It will soon be denied".
class Phrase {
 public:
  /// `text` and `sets` must live as long as the phrase: they are constants of a language.
  Phrase(std::string_view text, std::span<const WordSet> sets);

  /// The first place at or after `from`.
  std::optional<Breach> find(const std::vector<Token>& tokens, std::size_t from = 0) const;
  /// The phrase at exactly this place.
  std::optional<Breach> at(const std::vector<Token>& tokens, std::size_t place) const;

 private:
  struct Part {
    std::vector<std::string_view> words;
    std::vector<std::string_view> beginnings;
    std::size_t gap = 0;
    bool may_be_missing = false;
    bool at_start = false;

    bool takes(std::string_view word) const;
  };
  static Part part_of(std::string_view text, std::span<const WordSet> sets);
  std::optional<std::size_t> end_of(const std::vector<Token>& tokens, std::size_t place,
                                    std::size_t part) const;

  std::vector<Part> parts_;
};

/// The phrases of a list, in its order.
std::vector<Phrase> phrases_of(std::span<const std::string_view> list, std::span<const WordSet> sets);

/// The first phrase of the list that is found, wherever it stands.
std::optional<Breach> find_any(const std::vector<Phrase>& phrases, const std::vector<Token>& tokens);

}  // namespace caselight
