#pragma once

#include <string>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// When the record was last written (there is a touch) and what explains it, as far as the evidence goes and
/// no further.
std::string touch_note(const Analysis& analysis, const Speech& speech);

}  // namespace caselight
