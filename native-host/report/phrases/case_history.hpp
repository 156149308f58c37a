#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// A line of the case history, with the later entries that repeat it.
struct HistoryLine {
  const TimelineEntry* entry = nullptr;
  std::vector<const TimelineEntry*> repeats;
  std::int64_t quiet_days_before = 0;  ///< where nothing was recorded for long before it; else 0
};

/// The case history as a person reads it.
struct CaseHistory {
  std::vector<HistoryLine> lines;        ///< newest first
  std::vector<HistoryLine> unpublished;  ///< codes of which nothing is published, newest first
};
CaseHistory case_history(const Analysis& analysis);

/// "Repeated on May 20, 2026. Not counted as progress."; for an entry that repeats one that is not there,
/// that it does; else empty.
std::string repeats_note(const HistoryLine& line, const Speech& speech);

/// "Internal codes, meaning not published: FTA1 (June 3, 2026)": each code with its days and those of its
/// repeats.
std::string unpublished_codes(const std::vector<HistoryLine>& lines, const Speech& speech);

}  // namespace caselight
