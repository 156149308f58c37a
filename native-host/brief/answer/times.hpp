#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "brief/answer/brief_lines.hpp"
#include "brief/answer/case_facts.hpp"

namespace caselight {

/// What a sentence may be measured by.
struct TimeSources {
  const BriefLines& lines;             ///< everything that was sent
  const std::set<std::size_t>& cited;  ///< ids that the sentence names
  const Facts& question;               ///< what the person wrote: their own dates are theirs
  const Facts& sent;
  const CaseFacts& facts;
  bool day_first = false;  ///< 3/2/2027 is February 3
};

enum class TimeFault : std::uint8_t {
  unknown,  ///< nowhere in what was sent
  uncited   ///< sent, and not what the evidence that the sentence names says
};
struct WrongTime {
  TimeFault fault = TimeFault::unknown;
  std::string words;
};

/// Dates, weekdays, hours, months, "tomorrow", and lengths of time in a sentence that do not fit the evidence
/// which it names, or, where it names none, anything that was sent. A length fits when the text has it, or
/// when it lies between two days of that evidence or between one and the day of the reading.
std::vector<WrongTime> wrong_times(std::string_view sentence, const TimeSources& sources);

}  // namespace caselight
