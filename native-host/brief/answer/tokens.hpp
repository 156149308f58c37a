#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caselight {

/// A word as the rules read it, and where it stands in the text.
struct Token {
  std::string word;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The words of a sentence in small Latin letters: without accents, hyphens inside words and look-alike
/// letters or figures, and with letters that are spaced out put together.
std::vector<Token> tokens_of(std::string_view text);

using WordList = std::span<const std::string_view>;
bool is_in(WordList list, std::string_view word);
/// True when the word begins with one of the list.
bool begins_with_one_of(WordList list, std::string_view word);

/// True when the words stand at `at` one after another.
bool stands_at(const std::vector<Token>& tokens, std::size_t at, std::string_view words);
/// The first place where they stand; the number of tokens when there is none.
std::size_t find_words(const std::vector<Token>& tokens, std::string_view words);

/// Tokens [first, last] that break a rule.
struct Breach {
  std::size_t first = 0;
  std::size_t last = 0;
};

}  // namespace caselight
