#include "base/utf16_length.hpp"

namespace caselight {

// Each character has one byte that does not continue another; those of four bytes are two units of
// JavaScript's.
std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    units += ((byte & 0xC0U) != 0x80U ? 1U : 0U) + (byte >= 0xF0U ? 1U : 0U);
  }
  return units;
}

}  // namespace caselight
