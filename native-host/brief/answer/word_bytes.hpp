#pragma once

#include "base/text.hpp"

namespace caselight {

/// A byte that stands inside a word: an ASCII letter or digit, or a part of a longer character.
constexpr bool is_word_byte(char c) {
  return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace caselight
