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

}  // namespace caselight
