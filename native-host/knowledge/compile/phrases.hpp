#pragma once

#include <string>
#include <vector>

namespace caselight::compile {

// The phrases of a choice, which stand between "|".
inline std::vector<std::string> phrases_of(const std::string& choice) {
  std::vector<std::string> phrases;
  std::size_t start = 0;
  for (auto bar = choice.find('|'); bar != std::string::npos; bar = choice.find('|', start)) {
    phrases.push_back(choice.substr(start, bar - start));
    start = bar + 1;
  }
  phrases.push_back(choice.substr(start));
  return phrases;
}

}  // namespace caselight::compile
