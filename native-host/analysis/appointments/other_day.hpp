#pragma once

#include <optional>

#include "base/date.hpp"

namespace caselight {

/// USCIS's record does not say whose hour an appointment's is. If it is UTC, this is the day at an office in
/// one of the zones of the United States (Hawaii, ten hours behind, to Puerto Rico, four behind; Guam, ten
/// ahead) where it would be another day at an hour of work; nothing where the day is the same everywhere.
///
/// Example: 1:00 in the morning of March 4 would be 5:00 in the afternoon of March 3 in Los Angeles.
std::optional<Date> other_possible_day(const Stamp& at);

}  // namespace caselight
