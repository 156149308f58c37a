#pragma once

#include <optional>
#include <string_view>

#include "analysis/analysis.hpp"
#include "report/phrases/said.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// Where the case stands, in one sentence that says who says so. The outcome when there is one, else the
/// stage.
Said headline(const Analysis& analysis, const Speech& speech);

/// What the headline leaves out, in a sentence of its own: the outcome under another headline, or the stage
/// under an outcome ("USCIS says it mailed your work permit").
std::optional<Said> second_line(const Analysis& analysis, const Speech& speech);

/// The same in one to three words.
std::string_view pill(const Analysis& analysis, const Speech& speech);

}  // namespace caselight
