#include "base/receipt.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace caselight {

bool is_receipt(std::string_view text) {
  constexpr std::size_t kLetters = 3, kLength = 13;
  return text.size() == kLength && std::all_of(text.begin(), text.begin() + kLetters, is_upper) &&
         std::all_of(text.begin() + kLetters, text.end(), is_digit);
}

}  // namespace caselight
