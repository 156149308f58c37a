#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "brief/answer/brief_lines.hpp"

namespace caselight {

/// An amount of money, an officer or an office that a sentence names and the data does not: "$830", "Officer
/// Martinez", "the Texas Service Center". At most one of each.
std::vector<std::string> invented_names(std::string_view sentence, const BriefLines& lines);

}  // namespace caselight
