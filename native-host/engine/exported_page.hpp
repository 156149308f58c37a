#pragma once

#include <string>
#include <string_view>

#include "engine/held_cases.hpp"

namespace caselight {

/// The members of an `exported` reply: the held cases as lines of an exported history. `whole_json` says what
/// the file is to hold (`cases`, `readings`) and whether it ends with these cases (`last`); `after` is `next`
/// of the page before.
std::string exported_members(HeldCases& held, std::string_view whole_json, std::string_view after,
                             Instant now);

}  // namespace caselight
