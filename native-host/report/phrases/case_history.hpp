#pragma once

#include <string>
#include <vector>

#include "analysis/record/case_history.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// "Repeated on May 20, 2026. Not counted as progress."; for an entry that repeats one that is not there,
/// that it does; else empty.
std::string repeats_note(const HistoryLine& line, const Speech& speech);

/// "Internal codes, meaning not published: FTA1 (June 3, 2026)": each code with its days and those of its
/// repeats.
std::string unpublished_codes(const std::vector<HistoryLine>& lines, const Speech& speech);

}  // namespace caselight
