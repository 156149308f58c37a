#include "knowledge/holidays.hpp"

#include <algorithm>
#include <array>

namespace caselight {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;

constexpr int first_juneteenth = 2021;  // Public Law 117-17

sys_days kept_on(sys_days day) {
  const std::chrono::weekday weekday{day};
  if (weekday == std::chrono::Saturday) return day - days{1};
  if (weekday == std::chrono::Sunday) return day + days{1};
  return day;
}

bool is_fixed_date_holiday(sys_days day, year y) {
  const std::array fixed{sys_days{y / 1 / 1}, sys_days{y / 7 / 4}, sys_days{y / 11 / 11},
                         sys_days{y / 12 / 25}};
  if (std::ranges::any_of(fixed, [day](sys_days holiday) { return kept_on(holiday) == day; })) return true;
  return int{y} >= first_juneteenth && kept_on(y / 6 / 19) == day;
}

bool is_moving_holiday(sys_days day, year y) {
  using std::chrono::Monday;
  using std::chrono::Thursday;
  const std::array moving{
      sys_days{y / 1 / Monday[3]},                  // Birthday of Martin Luther King, Jr.
      sys_days{y / 2 / Monday[3]},                  // Washington's Birthday
      sys_days{y / 5 / Monday[std::chrono::last]},  // Memorial Day
      sys_days{y / 9 / Monday[1]},                  // Labor Day
      sys_days{y / 10 / Monday[2]},                 // Columbus Day
      sys_days{y / 11 / Thursday[4]},               // Thanksgiving Day
  };
  return std::ranges::find(moving, day) != moving.end();
}

}  // namespace

bool is_federal_holiday(sys_days day) {
  const year y = std::chrono::year_month_day{day}.year();
  // New Year's Day on a Saturday is kept on 31 December of the year before.
  const year next = y + std::chrono::years{1};
  return is_fixed_date_holiday(day, y) || is_moving_holiday(day, y) || kept_on(next / 1 / 1) == day;
}

bool is_business_day(sys_days day) {
  const std::chrono::weekday weekday{day};
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday && !is_federal_holiday(day);
}

sys_days next_business_day(sys_days day) {
  while (!is_business_day(day)) day += days{1};
  return day;
}

sys_days previous_business_day(sys_days day) {
  while (!is_business_day(day)) day -= days{1};
  return day;
}

sys_days add_business_days(sys_days day, int count) {
  for (; count > 0; --count) day = next_business_day(day + days{1});
  return day;
}

}  // namespace caselight
