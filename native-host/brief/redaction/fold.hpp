#pragma once

#include <cstddef>
#include <string_view>

namespace caselight {

/// One character of a valid UTF-8 text and how many bytes it takes.
struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 1;
};
CodePoint decode_at(std::string_view text, std::size_t offset);

/// True for characters that leave no mark on the screen, and for the marks that combine with a letter.
bool is_unseen(char32_t c);
bool is_combining_mark(char32_t c);

/// Lower case, without accent; dashes, spaces, apostrophes and digits of other kinds as the ASCII ones.
struct Folded {
  char32_t value = 0;
  bool upper = false;
};
Folded fold(char32_t c);

}  // namespace caselight
