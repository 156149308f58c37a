#include "brief/answer/word_list.hpp"

#include <algorithm>

namespace caselight {

bool is_of(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const auto end = std::min(list.find(' '), list.size());
    const std::string_view one = list.substr(0, end);
    const std::string_view start = one.substr(0, one.size() - 1);
    if (one.back() == '*' ? word.substr(0, start.size()) == start : word == one) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

bool speaks_of(const std::vector<Token>& tokens, std::string_view list) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) { return is_of(list, t.word); });
}

}  // namespace caselight
