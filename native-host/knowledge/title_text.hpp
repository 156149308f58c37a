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
  // One bit a word, by hash: a phrase whose bits are not all here cannot stand in the title.
  std::uint64_t word_bits() const { return word_bits_; }

 private:
  void put(char c);
  void close();

  static constexpr std::size_t capacity = 400;
  std::array<char, capacity + 2> buffer_;
  std::size_t size_ = 0;
  std::uint64_t word_bits_ = 0;
  bool fits_ = true;
};

// The bits of the words of a normal text; never 0 for a text with a word.
std::uint64_t word_bits(std::string_view normal_text);

// The form that a title or document type names ("I-765 C09 Standalone Approval" -> "I-765"), else empty.
// I-797, the form of the notices themselves, does not count.
std::string_view form_named_in(std::string_view text);

}  // namespace caselight
