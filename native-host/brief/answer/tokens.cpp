#include "brief/answer/tokens.hpp"

#include <algorithm>

#include "brief/redaction/skeleton.hpp"

namespace caselight {
namespace {

constexpr std::size_t kSpacedOut = 4;  ///< single letters in a row that are one word

bool is_letter_code(char32_t c) { return c >= U'a' && c <= U'z'; }

char32_t letter_for(char32_t c) {
  switch (c) {
    case U'0':
      return U'o';
    case U'1':
    case U'!':
    case U'|':
      return U'i';
    case U'3':
      return U'e';
    case U'4':
    case U'@':
      return U'a';
    case U'5':
    case U'$':
      return U's';
    case U'7':
      return U't';
    default:
      return latin_lookalike(c);
  }
}

/// A figure between letters is meant as a letter; one at an end is a figure (`h008`).
std::string plain_word(std::u32string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    char32_t c = latin_lookalike(word[i]);
    const bool between = i > 0 && i + 1 < word.size() && is_letter_code(latin_lookalike(word[i - 1])) &&
                         is_letter_code(latin_lookalike(word[i + 1]));
    if (between) c = letter_for(c);
    if (c < 0x80) out.push_back(static_cast<char>(c));
  }
  return out;
}

bool goes_on(const Skeleton& s, std::size_t i) {
  const char32_t c = s[i];
  if (is_word_letter(c) || is_ascii_digit(c)) return true;
  const bool mark = c == U'-' || c == U'@' || c == U'$' || c == U'!' || c == U'|' || c == U'*' || c == U'_';
  return mark && i > 0 && is_word_letter(s[i - 1]) && is_word_letter(s[i + 1]);
}

std::u32string without_marks(const Skeleton& s, std::size_t begin, std::size_t end) {
  std::u32string out;
  for (std::size_t i = begin; i < end; ++i) {
    const char32_t c = s[i];
    if (c != U'-' && c != U'*' && c != U'_') out.push_back(c);
  }
  return out;
}

void join_spaced_out(std::vector<Token>& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::size_t end = i;
    while (end < tokens.size() && tokens[end].word.size() == 1 &&
           is_letter_code(static_cast<unsigned char>(tokens[end].word[0])))
      ++end;
    if (end - i < kSpacedOut) continue;
    for (std::size_t k = i + 1; k < end; ++k) tokens[i].word += tokens[k].word;
    tokens[i].end = tokens[end - 1].end;
    tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                 tokens.begin() + static_cast<std::ptrdiff_t>(end));
  }
}

/// "May 7" is a month, and no "may".
void name_the_month(std::vector<Token>& tokens, std::string_view text) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const bool month = tokens[i].word == "may" && text[tokens[i].begin] == 'M' &&
                       tokens[i + 1].word.find_first_not_of("0123456789") == std::string::npos;
    if (month) tokens[i].word = "month-of-may";
  }
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  const Skeleton s = skeleton_of(text);
  std::vector<Token> out;
  for (std::size_t i = 0; i < s.size();) {
    if (!is_word_letter(s[i]) && !is_ascii_digit(s[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < s.size() && goes_on(s, i)) ++i;
    if (auto word = plain_word(without_marks(s, begin, i)); !word.empty())
      out.push_back({std::move(word), s.at[begin], s.at[i]});
  }
  join_spaced_out(out);
  name_the_month(out, text);
  return out;
}

bool is_in(WordList list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool begins_with_one_of(WordList list, std::string_view word) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view start) { return word.substr(0, start.size()) == start; });
}

bool stands_at(const std::vector<Token>& tokens, std::size_t at, std::string_view words) {
  while (!words.empty()) {
    const auto space = std::min(words.find(' '), words.size());
    if (at >= tokens.size() || tokens[at].word != words.substr(0, space)) return false;
    words.remove_prefix(std::min(space + 1, words.size()));
    ++at;
  }
  return true;
}

std::size_t find_words(const std::vector<Token>& tokens, std::string_view words) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (stands_at(tokens, i, words)) return i;
  }
  return tokens.size();
}

}  // namespace caselight
