#pragma once

#include <optional>

#include "analysis/analysis.hpp"

namespace caselight {

/// The stage of which the form's usual course can be told for this case; nothing where no sentence about one
/// would be true. `so_far.outlook.before_judge` is known.
///
/// Example: a case under review whose interview is over is told of as one after its interview.
std::optional<Stage> find_usual_stage(const Analysis& so_far);

}  // namespace caselight
