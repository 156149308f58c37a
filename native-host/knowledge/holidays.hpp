#pragma once

#include <chrono>

namespace caselight {

/// Legal public holidays of 5 U.S.C. 6103(a), on the day they are kept: one that falls on a Saturday is kept
/// on the Friday before it (6103(b)), one on a Sunday on the Monday after it (Executive Order 11582). Days
/// are civil days in the United States. Inauguration Day (Washington area only) and single days given by
/// executive order are not in it.
bool is_federal_holiday(std::chrono::sys_days day);

/// Monday to Friday and not a federal holiday.
bool is_business_day(std::chrono::sys_days day);

/// The day itself when it is a business day, else the next one: how a period that ends on a Saturday, Sunday
/// or legal holiday runs on (8 CFR 1.2, "day").
std::chrono::sys_days next_business_day(std::chrono::sys_days day);

/// The day itself when it is a business day, else the last one before it.
std::chrono::sys_days previous_business_day(std::chrono::sys_days day);

/// The day that is `count` business days after `day`, which is not counted itself. `count` below 1 gives
/// `day`.
std::chrono::sys_days add_business_days(std::chrono::sys_days day, int count);

}  // namespace caselight
