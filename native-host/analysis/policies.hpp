#pragma once

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"

namespace caselight {

/// The policies that concern this case where it stands: none of a past that it was not pending in, of another
/// form, class or step.
std::vector<const PolicyNote*> find_policies(const Context& context, const Outcome& outcome);

}  // namespace caselight
