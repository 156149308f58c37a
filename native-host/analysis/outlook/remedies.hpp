#pragma once

#include "analysis/analysis.hpp"

namespace caselight {

/// Which of the form's remedies are open after this decision, which a rule closes, and what is to be said
/// where the form's table has none.
///
/// Example: a Form I-140 denied for abandonment. The motion is open, the appeal is closed by 8 CFR
/// 103.2(b)(15).
void find_remedies(Analysis& so_far);

}  // namespace caselight
