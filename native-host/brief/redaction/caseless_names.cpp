// Names in scripts without capitals, inside a text of Latin letters: "my wife 李娜" names somebody, whatever
// it says. In a text that is wholly of such a script only known names can be told.
#include <algorithm>
#include <array>
#include <utility>

#include "brief/redaction/unknown_names.hpp"

namespace caselight {
namespace {

constexpr std::array<std::pair<char32_t, char32_t>, 8> kScripts{{{0x0590, 0x1CFF},
                                                                 {0x2E80, 0x2FFF},
                                                                 {0x3040, 0xD7FF},
                                                                 {0xF900, 0xFAFF},
                                                                 {0xFB1D, 0xFDFF},
                                                                 {0xFE70, 0xFEFE},
                                                                 {0xFF66, 0xFF9F},
                                                                 {0x20000, 0x3FFFF}}};

bool is_caseless(char32_t c) {
  return std::any_of(kScripts.begin(), kScripts.end(),
                     [&](const auto& script) { return c >= script.first && c <= script.second; });
}

}  // namespace

void find_caseless_names(const Skeleton& skeleton, std::vector<FoundIdentity>& found) {
  const auto& code = skeleton.code;
  const auto caseless = std::count_if(code.begin(), code.end(), is_caseless);
  const auto latin =
      std::count_if(code.begin(), code.end(), [](char32_t c) { return c >= U'a' && c <= U'z'; });
  if (caseless == 0 || latin < caseless) return;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (!is_caseless(code[i])) continue;
    std::size_t end = i + 1;
    while (is_caseless(skeleton[end]) || (skeleton[end] == U' ' && is_caseless(skeleton[end + 1]))) ++end;
    found.push_back({i, end, Identity::person});
    i = end;
  }
}

}  // namespace caselight
