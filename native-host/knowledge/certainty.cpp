#include "knowledge/certainty.hpp"

#include <algorithm>
#include <array>

namespace caselight {
namespace {

constexpr std::array<std::string_view, 4> names = {"official", "observed", "reported", "contradicted"};

}  // namespace

std::string_view certainty_name(Certainty certainty) { return names[static_cast<std::size_t>(certainty)]; }

bool certainty_from_name(std::string_view name, Certainty& certainty) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return false;
  certainty = static_cast<Certainty>(found - names.begin());
  return true;
}

}  // namespace caselight
