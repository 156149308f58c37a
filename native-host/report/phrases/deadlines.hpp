#pragma once

#include <string>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

std::string_view deadline_name(DeadlineKind kind, const Speech& speech);

/// True when it is the person who loses something when the day passes.
bool is_yours(const Deadline& deadline);

/// The day to go by, absolute and then relative: "Safe last day: November 27, 2026 (in 4 days)".
std::string deadline_day(const Deadline& deadline, Date today, const Speech& speech);

/// The further lines: latest day, counted from, the rule's sentence, how sure it is, that it has passed, and
/// that the printed date governs.
std::vector<std::string> deadline_notes(const Deadline& deadline, Date today, const Speech& speech);

}  // namespace caselight
