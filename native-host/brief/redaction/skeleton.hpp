#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caselight {

/// A text as it is compared: one element a visible character, in lower case, without accents, with one kind
/// of dash, apostrophe and space and with ASCII digits. Characters that nobody sees are left out, so that
/// they hide nothing. `at` leads back into the text.
struct Skeleton {
  std::string_view text;
  std::u32string code;
  std::vector<bool> upper;      ///< written as a capital
  std::vector<std::size_t> at;  ///< byte offset of each element, and the length of the text at the end

  std::size_t size() const { return code.size(); }
  char32_t operator[](std::size_t i) const { return i < code.size() ? code[i] : U'\0'; }
};

/// `text` must be valid UTF-8 and outlive the skeleton.
Skeleton skeleton_of(std::string_view text);

/// A run of letters and digits: elements [begin, end).
struct TextWord {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool capital = false;    ///< begins with a capital
  bool all_upper = false;  ///< two letters or more, all capitals
};
std::vector<TextWord> words_of(const Skeleton& skeleton);

std::u32string_view spelled(const Skeleton& skeleton, const TextWord& word);
/// The same in ASCII; empty when the word has other letters.
std::string ascii_of(std::u32string_view word);

bool is_word_letter(char32_t c);
bool is_ascii_digit(char32_t c);

/// The Latin letter that a Greek or Cyrillic one looks like; the character itself when there is none.
char32_t latin_lookalike(char32_t c);

/// Valid UTF-8 without characters that nobody sees (zero width, direction, soft hyphens, variation
/// selectors).
std::string without_invisible(std::string_view text);

}  // namespace caselight
