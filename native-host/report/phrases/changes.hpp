#pragma once

#include <string>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// What is different from the earlier reading, in one sentence.
std::string change_text(const Change& change, const Speech& speech);

}  // namespace caselight
