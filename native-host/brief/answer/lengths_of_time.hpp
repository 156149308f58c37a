#pragma once

#include "brief/answer/time_sentence.hpp"

namespace caselight {

/// Lengths of time in the sentence ("three weeks", "half a year") that neither the evidence has nor lie
/// between two days of it, or between one and the day of the reading.
void judge_lengths(TimeSentence& in);

}  // namespace caselight
