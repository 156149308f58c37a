#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "base/byte_pairs.hpp"

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

 private:
  void put(char c);
  void close();

  static constexpr std::size_t capacity = 400;
  std::array<char, capacity + 2> buffer_;
  std::size_t size_ = 0;
  BytePairs pairs_;
  bool fits_ = true;
};

// The form that a title or document type names ("I-765 C09 Standalone Approval" -> "I-765"), else empty.
// I-797, the form of the notices themselves, does not count.
std::string_view form_named_in(std::string_view text);

}  // namespace caselight
