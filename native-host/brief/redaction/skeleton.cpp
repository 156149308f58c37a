#include "brief/redaction/skeleton.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "brief/redaction/fold.hpp"

namespace caselight {
namespace {

bool between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

TextWord word_at(const Skeleton& skeleton, std::size_t begin) {
  TextWord word{begin, begin, skeleton.upper[begin], true};
  std::size_t letters = 0;
  for (; word.end < skeleton.size(); ++word.end) {
    const char32_t c = skeleton.code[word.end];
    if (!is_word_letter(c) && !is_ascii_digit(c)) break;
    if (!is_word_letter(c)) continue;
    ++letters;
    word.all_upper = word.all_upper && skeleton.upper[word.end];
  }
  word.all_upper = word.all_upper && letters > 1;
  return word;
}

constexpr std::array<std::pair<char32_t, char32_t>, 34> kLookalikes{{
    {0x430, 'a'}, {0x432, 'b'}, {0x435, 'e'}, {0x43A, 'k'}, {0x43C, 'm'}, {0x43D, 'h'}, {0x43E, 'o'},
    {0x440, 'p'}, {0x441, 'c'}, {0x442, 't'}, {0x443, 'y'}, {0x445, 'x'}, {0x455, 's'}, {0x456, 'i'},
    {0x458, 'j'}, {0x501, 'd'}, {0x4BB, 'h'}, {0x461, 'w'}, {0x51B, 'q'}, {0x3B1, 'a'}, {0x3B5, 'e'},
    {0x3B9, 'i'}, {0x3BA, 'k'}, {0x3BD, 'v'}, {0x3BF, 'o'}, {0x3C1, 'p'}, {0x3C4, 't'}, {0x3C5, 'u'},
    {0x3C7, 'x'}, {0x3C9, 'w'}, {0x251, 'a'}, {0x261, 'g'}, {0x269, 'i'}, {0x28B, 'u'},
}};

}  // namespace

Skeleton skeleton_of(std::string_view text) {
  Skeleton out;
  out.text = text;
  out.code.reserve(text.size());
  out.at.reserve(text.size() + 1);
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = decode_at(text, offset);
    if (!is_unseen(point.value) && !is_combining_mark(point.value)) {
      const Folded folded = fold(point.value);
      out.code.push_back(folded.value);
      out.upper.push_back(folded.upper);
      out.at.push_back(offset);
    }
    offset += point.bytes;
  }
  out.at.push_back(text.size());
  return out;
}

std::vector<TextWord> words_of(const Skeleton& skeleton) {
  std::vector<TextWord> words;
  for (std::size_t i = 0; i < skeleton.size();) {
    if (!is_word_letter(skeleton.code[i]) && !is_ascii_digit(skeleton.code[i])) {
      ++i;
      continue;
    }
    words.push_back(word_at(skeleton, i));
    i = words.back().end;
  }
  return words;
}

std::u32string_view spelled(const Skeleton& skeleton, const TextWord& word) {
  return std::u32string_view(skeleton.code).substr(word.begin, word.end - word.begin);
}

std::string ascii_of(std::u32string_view word) {
  std::string out;
  for (const char32_t c : word) {
    if (c >= 0x80) return {};
    out.push_back(static_cast<char>(c));
  }
  return out;
}

bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_word_letter(char32_t c) {
  if (c < 0x80) return between(c, U'a', U'z');
  const bool sign = c < 0xC0 || c == 0xD7 || c == 0xF7 || between(c, 0x2000, 0x2BFF) ||
                    between(c, 0x3000, 0x3004) || between(c, 0x3008, 0x3020) || between(c, 0xFE10, 0xFE6F) ||
                    between(c, 0xFF5F, 0xFF65) || between(c, 0xFFE0, 0xFFFF) ||
                    between(c, 0x1F000, 0x1FAFF) || between(c, 0xE000, 0xF8FF);
  return !sign;
}

char32_t latin_lookalike(char32_t c) {
  if (c < 0x80) return c;  // nearly every one
  for (const auto& [lookalike, latin] : kLookalikes) {
    if (lookalike == c) return latin;
  }
  return c;
}

std::string without_invisible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = decode_at(text, offset);
    if (!is_unseen(point.value)) out.append(text.substr(offset, point.bytes));
    offset += point.bytes;
  }
  return out;
}

}  // namespace caselight
