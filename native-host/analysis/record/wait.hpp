#pragma once

#include <optional>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"

namespace caselight {

/// Days waited and the published ranges for this form.
std::optional<Wait> find_wait(const Context& context, const Outcome& outcome);

/// A figure that was published more than a year ago. A month or a year without a day is taken to its end.
bool is_old_figure(const WaitRow& row, Date today);

}  // namespace caselight
