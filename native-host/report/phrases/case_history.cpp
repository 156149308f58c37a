#include "report/phrases/case_history.hpp"

#include <algorithm>

#include "report/phrases/timeline.hpp"

namespace caselight {
namespace {

std::string joined_days(const std::vector<const TimelineEntry*>& entries, const Speech& speech) {
  std::vector<std::string> days;
  for (const TimelineEntry* entry : entries) {
    std::string day = speech.date(entry->date);
    if (days.empty() || days.back() != day) days.push_back(std::move(day));
  }
  return speech.list(days);
}

/// What a person's own history shows of a code is told beside it.
bool is_unpublished(const Analysis& analysis, const HistoryLine& line) {
  const auto& learned = analysis.seen_together;
  const bool told = std::any_of(learned.begin(), learned.end(),
                                [&](const SeenTogether& pair) { return pair.code == line.entry->code; });
  return line.entry->provenance == Provenance::unknown_code && !told;
}

}  // namespace

CaseHistory case_history(const Analysis& analysis) {
  constexpr std::int64_t kLong = 60;
  std::vector<HistoryLine> all;
  for (const TimelineEntry& entry : analysis.timeline) {
    const auto first = std::find_if(all.begin(), all.end(), [&](const HistoryLine& line) {
      return entry.repeat_of != kNoEvidence && line.entry->from == entry.repeat_of;
    });
    if (first != all.end())
      first->repeats.push_back(&entry);
    else
      all.push_back({&entry, {}, entry.gap_days < kLong ? 0 : entry.gap_days});
  }
  CaseHistory out;
  std::reverse(all.begin(), all.end());
  for (HistoryLine& line : all) {
    auto& place = is_unpublished(analysis, line) ? out.unpublished : out.lines;
    place.push_back(std::move(line));
  }
  return out;
}

std::string repeats_note(const HistoryLine& line, const Speech& speech) {
  if (!line.repeats.empty())
    return speech.say(Word::timeline_repeated, {{"dates", joined_days(line.repeats, speech)}});
  return line.entry->repeat_of == kNoEvidence ? std::string()
                                              : std::string(speech.plain(Word::timeline_repeat_plain));
}

std::string unpublished_codes(const std::vector<HistoryLine>& lines, const Speech& speech) {
  std::vector<std::string> codes;
  for (const HistoryLine& line : lines) {
    std::vector<const TimelineEntry*> entries{line.entry};
    entries.insert(entries.end(), line.repeats.begin(), line.repeats.end());
    codes.push_back(speech.say(Word::timeline_code_days,
                               {{"code", line.entry->code}, {"dates", joined_days(entries, speech)}}));
  }
  return speech.say(Word::timeline_unpublished, {{"codes", speech.list(codes)}});
}

}  // namespace caselight
