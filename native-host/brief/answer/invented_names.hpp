#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "brief/answer/brief_lines.hpp"

namespace caselight {

struct InventedName {
  std::string words;
  bool is_office = false;  ///< or a place
};

/// An amount of money, a share, a person, an office or a place that a sentence names and the data does not:
/// "$830", "80 percent", "Officer Martinez", "the Texas Service Center", "in Portland". At most one of each.
std::vector<InventedName> invented_names(std::string_view sentence, const BriefLines& lines);

}  // namespace caselight
