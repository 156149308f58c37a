#pragma once

#include <string_view>
#include <vector>

#include "analysis/analysis.hpp"

namespace caselight {

/// Where the case is: USCIS's jurisdiction first, then the location of the receipt. When both are there and
/// name different offices, a conflict is added and both are shown.
Location find_location(const Case& of, std::vector<Conflict>& conflicts);

/// True where both name the same office: by its code, the prefix of its receipts or its name.
bool same_office(std::string_view a, std::string_view b);

}  // namespace caselight
