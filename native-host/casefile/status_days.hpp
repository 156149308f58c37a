#pragma once

#include "casefile/case.hpp"

namespace caselight {

/// Fills the days that the status's own text tells of.
void read_days_told(StatusText& status);

/// The day to date a status by that carries none; never a day that it names for the person.
std::optional<Stamp> day_in_text(const StatusText& status);

}  // namespace caselight
