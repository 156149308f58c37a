#pragma once

#include <vector>

#include "casefile/case.hpp"

namespace caselight {

/// The days that a status's text names for the person to do something by, or to ask from, oldest first: one
/// day for each purpose, the earliest. `told` is the text's own day; days up to it have happened.
std::vector<NamedDay> find_named_days(std::string_view text, std::optional<Date> told);

/// The days that a text gives without naming a day to count them from ("respond within 30 days").
std::optional<int> find_days_given(std::string_view text, std::optional<Date> told);

/// The day for which a text says that an interview, a ceremony or another visit is set ("Your oath ceremony
/// is scheduled for January 8, 2027"); nothing where its sentences name two, or only a last day to ask for
/// one.
std::optional<Date> find_appointment_day(std::string_view text, std::optional<Date> told);

}  // namespace caselight
