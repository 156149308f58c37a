#pragma once

#include <vector>

#include "casefile/case.hpp"

namespace caselight {

/// The days that a status's text names for the person to do something by, or to ask from, oldest first: one
/// day for each purpose, the earliest. `told` is the text's own day; days up to it have happened.
std::vector<NamedDay> find_named_days(std::string_view text, std::optional<Date> told,
                                      std::optional<Date> near = std::nullopt);

/// The days that a text gives without naming a day to count them from ("respond within 30 days").
std::optional<int> find_days_given(std::string_view text, std::optional<Date> told);

/// The first sentence that tells by when to answer and whose day nobody read ("by next Friday", "within two
/// months"); empty where there is none.
std::string_view find_unread_time(std::string_view text, std::optional<Date> told, std::optional<Date> near);

/// What a text says of visits.
struct Visits {
  std::vector<Date> set;         ///< the days for which an interview, a ceremony or another visit is set
  std::optional<CalledOff> off;  ///< what is called off, and not set anew behind that
};

/// "Your oath ceremony is scheduled for January 8, 2027", "Your interview on December 8, 2026 will not take
/// place". A last day to ask for a visit sets none.
Visits find_visits(std::string_view text, std::optional<Date> told, std::optional<Date> near = std::nullopt);

}  // namespace caselight
