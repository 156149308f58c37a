#pragma once

#include <string>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// What is different from the earlier reading, in one sentence.
std::string change_text(const Change& change, const Speech& speech);

/// All of them. A letter that is new among the notices and among the documents is one line.
std::vector<std::string> changes_told(const Analysis& analysis, const Speech& speech);

}  // namespace caselight
