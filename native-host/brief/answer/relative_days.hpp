#pragma once

#include <optional>

#include "brief/answer/time_sentence.hpp"

namespace caselight {

/// The days that words like "tomorrow", "next week" or "a fin de mes" mean, seen from the day of the reading.
struct RelativeDays {
  Date first;
  Date last;
  std::size_t words = 0;  ///< how many they are
};

/// Those that begin at this word.
std::optional<RelativeDays> relative_days_at(const TimeSentence& in, std::size_t i);

}  // namespace caselight
