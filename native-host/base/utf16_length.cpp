#include "base/utf16_length.hpp"

namespace caselight {
namespace {

// Each character has one byte that does not continue another; those of four bytes are two units of
// JavaScript's.
std::size_t units_begun_by(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return ((byte & 0xC0U) != 0x80U ? 1U : 0U) + (byte >= 0xF0U ? 1U : 0U);
}

}  // namespace

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) units += units_begun_by(c);
  return units;
}

std::string_view utf16_beginning(std::string_view text, std::size_t units) {
  std::size_t begun = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    begun += units_begun_by(text[at]);
    if (begun > units) return text.substr(0, at);
  }
  return text;
}

}  // namespace caselight
