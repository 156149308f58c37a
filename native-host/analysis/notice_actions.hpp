#pragma once

#include <vector>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"

namespace caselight {

/// What single notices ask for: mail that came back, a decision or notice whose content was not read, a
/// motion that failed, immigration court.
void add_notice_actions(const Context& context, const Analysis& analysis, std::vector<Action>& out);

}  // namespace caselight
