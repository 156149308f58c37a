#pragma once

#include <optional>
#include <vector>

#include "analysis/analysis.hpp"

namespace caselight {

/// A day that lies ahead: an appointment, or a last day that is not over. One of the two is there.
struct DayAhead {
  Date day{};
  const Appointment* appointment = nullptr;
  const Deadline* deadline = nullptr;
};

/// All of them, soonest first; of one day the appointments first.
std::vector<DayAhead> days_ahead(const Analysis& analysis);

/// The first day on which something may be over, for the order of a list of cases. A longest time that USCIS
/// may give can end on any day before its last one, so it counts as today.
std::optional<Date> soonest_possible_day(const Analysis& analysis);

}  // namespace caselight
