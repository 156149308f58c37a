#pragma once

#include <cstddef>
#include <vector>

#include "brief/redaction/skeleton.hpp"

namespace caselight {

/// A day as somebody wrote it; 0 for what was left out ("July 2026", "July 18").
struct WrittenDay {
  int year = 0;
  int month = 0;
  int day = 0;
  friend bool operator==(const WrittenDay&, const WrittenDay&) = default;
};

/// A date in a text: elements [begin, end) of the skeleton. `readings` has two entries where the order of day
/// and month is not known (03/04/2026).
struct DateMention {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<WrittenDay> readings;
};

/// Every date in English, Spanish or figures, in the order of the text, a lone year between 1950 and 2150
/// included. A day, a month and a year that do not fit a calendar are no date.
std::vector<DateMention> find_dates(const Skeleton& skeleton);

/// The month (1 to 12) that a folded word names in English or Spanish, whole or shortened; 0 for others.
int month_named(std::u32string_view word);

}  // namespace caselight
