#pragma once

#include <optional>
#include <string>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"

namespace caselight {

/// The class of the work permit that the case is about, as the record or a document's type tells it: "C9".
/// Empty when neither does.
std::string work_permit_category(const Case& of);

/// Days waited and the published ranges for this form.
std::optional<Wait> find_wait(const Context& context, const Outcome& outcome);

}  // namespace caselight
