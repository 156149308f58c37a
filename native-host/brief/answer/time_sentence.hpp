// A sentence as the rules about times read it: its words and dates, the days that it may be measured by, and
// what was found wrong so far.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "brief/answer/times.hpp"

namespace caselight {

/// The day, when it is whole.
std::optional<Date> date_of(const WrittenDay& day);
/// True when what is said of a day fits a known one; a year, month or day that is 0 was not said.
bool same_where_said(const WrittenDay& said, const WrittenDay& known);

struct TimeSentence {
  TimeSentence(std::string_view sentence, const TimeSources& sources);

  /// The word in small letters without accents; empty behind the last one.
  std::string word(std::size_t i) const;
  /// Remembers elements [begin, end) as wrong, the same words once.
  void add(TimeFault fault, std::size_t begin, std::size_t end);

  Skeleton s;
  std::vector<TextWord> words;
  std::vector<DateMention> dates;
  const TimeSources& from;
  std::vector<WrittenDay> days;  ///< of the evidence that is named, else of all; and the day of the reading
  std::set<std::string> spans;
  bool narrowed = false;  ///< to evidence that the sentence names
  std::vector<WrongTime> out = {};
};

/// The days of lines that share a word with the sentence: "between the denial and the reopening" names both.
std::vector<WrittenDay> days_of_named_events(const TimeSentence& in);

}  // namespace caselight
