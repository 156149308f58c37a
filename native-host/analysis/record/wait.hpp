#pragma once

#include <optional>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"

namespace caselight {

/// Days waited and the published ranges for this form.
std::optional<Wait> find_wait(const Context& context, const Outcome& outcome);

}  // namespace caselight
