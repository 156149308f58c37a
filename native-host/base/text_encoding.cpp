#include "base/text_encoding.hpp"

#include <array>

namespace caselight {

bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

std::string with_utf8_quotes(std::string_view bytes) {
  constexpr std::array<std::string_view, 4> kQuotes{"\u2018", "\u2019", "\u201C", "\u201D"};
  std::string out;
  bool alone = true;  // in UTF-8 these bytes only follow others that are not ASCII
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool quote = alone && byte >= 0x91 && byte <= 0x94;
    if (quote) {
      out.append(kQuotes[byte - 0x91U]);
    } else {
      out.push_back(c);
    }
    alone = quote || byte < 0x80;
  }
  return out;
}

}  // namespace caselight
