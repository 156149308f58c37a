#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace caselight {

// A title in the form in which titles are compared: lower case, every run of punctuation and spaces one
// space, apostrophes dropped (straight and curly), with a space at both ends so that a phrase can be sought
// as " phrase ". Titles of more than 400 bytes are not titles: `fits()` is false and the text is empty.
class NormalTitle {
 public:
  explicit NormalTitle(std::string_view title);

  bool fits() const { return fits_; }
  // Without the spaces at the ends.
  std::string_view text() const;
  // True when `phrase` (itself normal) stands in the title as whole words.
  bool has(std::string_view phrase) const;
  // The same, quicker where the bits of the phrase's words are known.
  bool has(std::string_view phrase, std::uint32_t bits) const {
    return (bits & ~word_bits_) == 0 && has(phrase);
  }
  // One bit a word, by hash: a phrase whose bits are not all here cannot stand in the title.
  std::uint32_t word_bits() const { return word_bits_; }

 private:
  void put(char c);
  void close();

  static constexpr std::size_t capacity = 400;
  std::array<char, capacity + 2> buffer_;
  std::size_t size_ = 0;
  std::uint32_t word_bits_ = 0;
  bool fits_ = true;
};

// The bits of the words of a normal text; never 0 for a text with a word.
constexpr std::uint32_t word_bits(std::string_view normal_text) {
  std::uint32_t bits = 0;
  std::uint64_t hash = 14695981039346656037U;  // FNV-1a
  bool in_word = false;
  for (const char c : normal_text) {
    if (c != ' ') {
      hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    } else if (in_word) {
      bits |= std::uint32_t{1} << (hash >> 59U);
      hash = 14695981039346656037U;
    }
    in_word = c != ' ';
  }
  return in_word ? bits | std::uint32_t{1} << (hash >> 59U) : bits;
}

// The form that a title or document type names ("I-765 C09 Standalone Approval" -> "I-765"), else empty.
// I-797, the form of the notices themselves, does not count.
std::string_view form_named_in(std::string_view text);

}  // namespace caselight
