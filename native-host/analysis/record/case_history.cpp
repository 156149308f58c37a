#include "analysis/record/case_history.hpp"

#include <algorithm>

#include "knowledge/windows.hpp"

namespace caselight {
namespace {

/// What a person's own history shows of a code is told beside it.
bool is_unpublished(const Analysis& analysis, const TimelineEntry& entry) {
  return entry.provenance == Provenance::unknown_code &&
         std::ranges::find(analysis.seen_together, entry.code, &SeenTogether::code) ==
             analysis.seen_together.end();
}

std::int64_t quiet_before(const TimelineEntry& entry) {
  return entry.gap_days < days_of(Window::long_silence).count() ? 0 : entry.gap_days;
}

}  // namespace

CaseHistory case_history(const Analysis& analysis) {
  std::vector<HistoryLine> all;
  for (const TimelineEntry& entry : analysis.timeline) {
    const auto first = std::ranges::find_if(all, [&](const HistoryLine& line) {
      return entry.repeat_of != kNoEvidence && line.entry->from == entry.repeat_of;
    });
    if (first != all.end())
      first->repeats.push_back(&entry);
    else
      all.push_back({&entry, {}, quiet_before(entry)});
  }
  CaseHistory out;
  std::ranges::reverse(all);
  for (HistoryLine& line : all) {
    auto& place = is_unpublished(analysis, *line.entry) ? out.unpublished : out.lines;
    place.push_back(std::move(line));
  }
  return out;
}

}  // namespace caselight
