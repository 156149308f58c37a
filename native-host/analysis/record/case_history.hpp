#pragma once

#include <cstdint>
#include <vector>

#include "analysis/analysis.hpp"

namespace caselight {

/// A line of the case history, with the later entries that repeat it.
struct HistoryLine {
  const TimelineEntry* entry = nullptr;
  std::vector<const TimelineEntry*> repeats;
  std::int64_t quiet_days_before = 0;  ///< where nothing was recorded for long before it; else 0
};

/// The timeline as a person reads it: what repeats an entry stands with it, and codes of which nothing is
/// published stand apart.
///
/// Example: IAF on May 4 and again on May 20 are one line of May 4 with a repeat.
struct CaseHistory {
  std::vector<HistoryLine> lines;        ///< newest first
  std::vector<HistoryLine> unpublished;  ///< newest first
};
CaseHistory case_history(const Analysis& analysis);

}  // namespace caselight
