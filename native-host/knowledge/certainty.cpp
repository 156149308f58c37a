#include "knowledge/certainty.hpp"

#include <algorithm>
#include <array>

namespace caselight {
namespace {

constexpr std::array<std::string_view, 4> certainty_names = {"official", "observed", "reported",
                                                             "contradicted"};

}  // namespace

std::string_view certainty_name(Certainty certainty) {
  return certainty_names[static_cast<std::size_t>(certainty)];
}

bool certainty_from_name(std::string_view name, Certainty& certainty) {
  const auto found = std::find(certainty_names.begin(), certainty_names.end(), name);
  if (found == certainty_names.end()) return false;
  certainty = static_cast<Certainty>(found - certainty_names.begin());
  return true;
}

}  // namespace caselight
