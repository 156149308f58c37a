#pragma once

#include <optional>
#include <string_view>

namespace caselight {

/// A number of days that a text gives.
struct DaysGiven {
  int days = 0;
  std::string_view rest;  ///< what follows
};

/// "Within 30 days", "within thirty (30) calendar days", "within four weeks", "dentro de treinta días". Days
/// on which offices are open, months and years are not read.
std::optional<DaysGiven> days_given_in(std::string_view sentence);

}  // namespace caselight
