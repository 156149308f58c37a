#pragma once

#include <vector>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"

namespace caselight {

/// What USCIS's current text tells the person to do, in its own words, where no action of another rule says
/// it. An action that it explains gets the words, too.
void add_instruction_actions(const Context& context, const Analysis& analysis, std::vector<Action>& out);

}  // namespace caselight
