#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "brief/answer/time_sentence.hpp"

namespace caselight {

/// An hour that is written in words.
struct ClockInWords {
  std::string figures;    ///< "9:30", as the summary writes it
  std::size_t words = 0;  ///< how many they are
};

/// The one that begins at this word: "noon", "half past nine", "nine o'clock", "a las nueve y media".
std::optional<ClockInWords> clock_in_words(const TimeSentence& in, std::size_t at);

}  // namespace caselight
