#include "knowledge/packed_rows.hpp"

#include <algorithm>

namespace caselight {

std::string_view take_until(std::string_view& text, char mark) {
  const auto end = std::min(text.find(mark), text.size());
  const auto taken = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return taken;
}

unsigned PackedFields::number() {
  unsigned out = 0;
  for (const char digit : text()) out = out * 10 + static_cast<unsigned>(digit - '0');
  return out;
}

std::size_t choices_in(std::string_view rows) {
  return static_cast<std::size_t>(std::count(rows.begin(), rows.end(), kBetweenChoices) +
                                  std::count(rows.begin(), rows.end(), kFieldEnd));
}

std::size_t phrases_in(std::string_view rows) {
  return choices_in(rows) + static_cast<std::size_t>(std::count(rows.begin(), rows.end(), kBetweenPhrases));
}

}  // namespace caselight
