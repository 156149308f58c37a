#include "report/phrases/case_history.hpp"

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

}  // namespace

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
