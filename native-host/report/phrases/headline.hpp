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

/// The stage in a sentence of its own, when the headline speaks of the outcome: "USCIS says it mailed your
/// work permit".
std::optional<Said> stage_line(const Analysis& analysis, const Speech& speech);

/// The same in one to three words.
std::string_view pill(const Analysis& analysis, const Speech& speech);

}  // namespace caselight
