#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace caselight {

// A table's own date, YYYY-MM-DD, as a day of the calendar; nothing for any other text or a day that does not
// exist.
std::optional<std::chrono::sys_days> parse_checked_date(std::string_view text);

}  // namespace caselight
