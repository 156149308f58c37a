#include "brief/answer/time_sentence.hpp"

#include <algorithm>

namespace caselight {

std::optional<Date> date_of(const WrittenDay& day) {
  if (day.year == 0 || day.month == 0 || day.day == 0) return std::nullopt;
  return Date(std::chrono::year(day.year) / std::chrono::month(static_cast<unsigned>(day.month)) /
              std::chrono::day(static_cast<unsigned>(day.day)));
}

bool same_where_said(const WrittenDay& said, const WrittenDay& known) {
  return (said.year == 0 || said.year == known.year) && (said.month == 0 || said.month == known.month) &&
         (said.day == 0 || said.day == known.day);
}

TimeSentence::TimeSentence(std::string_view sentence, const TimeSources& sources)
    : s(skeleton_of(sentence)), words(words_of(s)), dates(find_dates(s)), from(sources) {
  const auto cited = from.lines.citing(from.cited);
  for (const BriefLine* line : cited.empty() ? from.lines.citing({}) : cited) {
    days.insert(days.end(), line->days.begin(), line->days.end());
    spans.insert(line->spans.begin(), line->spans.end());
  }
  narrowed = !from.cited.empty() && !cited.empty();
  if (from.facts.known) {
    const auto today = std::chrono::year_month_day(from.facts.today);
    days.push_back({int(today.year()), int(unsigned(today.month())), int(unsigned(today.day()))});
  }
}

std::string TimeSentence::word(std::size_t i) const {
  return i < words.size() ? ascii_of(spelled(s, words[i])) : std::string();
}
void TimeSentence::add(TimeFault fault, std::size_t begin, std::size_t end) {
  const std::string said(s.text.substr(s.at[begin], s.at[end] - s.at[begin]));
  const bool told =
      std::any_of(out.begin(), out.end(), [&](const WrongTime& one) { return one.words == said; });
  if (!told) out.push_back({fault, said});
}

std::vector<WrittenDay> days_of_named_events(const TimeSentence& in) {
  constexpr std::size_t kLongWord = 6;
  constexpr std::size_t kStem = 4;
  std::vector<WrittenDay> out;
  for (const BriefLine& line : in.from.lines.all()) {
    if (line.days.size() != 1) continue;  // one event on one day
    const bool named = std::any_of(line.claims.begin(), line.claims.end(), [&](const Token& known) {
      if (known.word.size() < kLongWord) return false;
      for (std::size_t i = 0; i < in.words.size(); ++i) {
        const std::string said = in.word(i);
        if (said.size() >= kLongWord && said.substr(0, kStem) == known.word.substr(0, kStem)) return true;
      }
      return false;
    });
    if (named) out.push_back(line.days.front());
  }
  return out;
}

}  // namespace caselight
