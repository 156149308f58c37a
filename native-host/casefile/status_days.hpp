#pragma once

#include "casefile/case.hpp"

namespace caselight {

/// Fills `told` and `answer_by` from the status's own text.
void read_days_told(StatusText& status);

/// The day to date a status by that carries none; never the last day that it gives for an answer.
std::optional<Stamp> day_in_text(const StatusText& status);

}  // namespace caselight
