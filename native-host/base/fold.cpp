#include "base/fold.hpp"

#include "base/text.hpp"

namespace caselight {
namespace {

/// U+00C0 to U+00FF, which UTF-8 writes as C3 80 to C3 BF; `-` where there is no plain letter.
constexpr std::string_view plain_letters = "aaaaaaaceeeeiiiidnooooo-ouuuuy-saaaaaaaceeeeiiiidnooooo-ouuuuy-y";
static_assert(plain_letters.size() == 64);

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if (text[i] == '\xc3' && next >= 0x80 && next < 0xc0 && plain_letters[next - 0x80] != '-') {
      out += plain_letters[next - 0x80];
      ++i;
    } else {
      out += lower(text[i]);
    }
  }
  return out;
}

}  // namespace caselight
