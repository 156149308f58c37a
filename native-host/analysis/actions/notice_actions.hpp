#pragma once

#include <vector>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"
#include "analysis/outlook/open_matters.hpp"

namespace caselight {

/// What single notices ask for: mail that came back, a decision or notice whose content was not read, words
/// that no table knows, a closing without a verdict, a fee that is owed, a petition that came back, a
/// reopening, a motion that failed, immigration court.
void add_notice_actions(const Context& context, const Analysis& analysis, const OpenMatters& matters,
                        std::vector<Action>& out);

}  // namespace caselight
