#include "knowledge/holidays.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace caselight;
using std::chrono::sys_days;
using std::chrono::year;

namespace {

std::string holidays_of(int wanted) {
  std::string list;
  for (sys_days day = year{wanted} / 1 / 1; day < sys_days{year{wanted + 1} / 1 / 1};
       day += std::chrono::days{1}) {
    if (!is_federal_holiday(day)) continue;
    const std::chrono::year_month_day date{day};
    list += std::to_string(unsigned{date.month()}) + '/' + std::to_string(unsigned{date.day()}) + ' ';
  }
  return list;
}

constexpr sys_days day(int y, unsigned m, unsigned d) {
  return sys_days{year{y} / std::chrono::month{m} / std::chrono::day{d}};
}

}  // namespace

// From the Office of Personnel Management's lists of federal holidays.
TEST_CASE("federal holidays from 2024 to 2030, on the days on which they are kept") {
  CHECK(holidays_of(2024) == "1/1 1/15 2/19 5/27 6/19 7/4 9/2 10/14 11/11 11/28 12/25 ");
  CHECK(holidays_of(2025) == "1/1 1/20 2/17 5/26 6/19 7/4 9/1 10/13 11/11 11/27 12/25 ");
  CHECK(holidays_of(2026) == "1/1 1/19 2/16 5/25 6/19 7/3 9/7 10/12 11/11 11/26 12/25 ");
  CHECK(holidays_of(2027) == "1/1 1/18 2/15 5/31 6/18 7/5 9/6 10/11 11/11 11/25 12/24 12/31 ");
  CHECK(holidays_of(2028) == "1/17 2/21 5/29 6/19 7/4 9/4 10/9 11/10 11/23 12/25 ");
  CHECK(holidays_of(2029) == "1/1 1/15 2/19 5/28 6/19 7/4 9/3 10/8 11/12 11/22 12/25 ");
  CHECK(holidays_of(2030) == "1/1 1/21 2/18 5/27 6/19 7/4 9/2 10/14 11/11 11/28 12/25 ");
}

TEST_CASE("Juneteenth is a holiday since 2021 only") {
  CHECK_FALSE(is_federal_holiday(day(2020, 6, 19)));
  CHECK(is_federal_holiday(day(2021, 6, 18)));  // the 19th was a Saturday
}

TEST_CASE("a last day on a closed day runs to the next open one") {
  CHECK(next_business_day(day(2026, 11, 23)) == day(2026, 11, 23));
  CHECK(next_business_day(day(2026, 11, 26)) == day(2026, 11, 27));  // Thanksgiving to Friday
  CHECK(next_business_day(day(2026, 7, 3)) ==
        day(2026, 7, 6));  // Independence Day kept on Friday, then a weekend
  CHECK(next_business_day(day(2027, 12, 31)) == day(2028, 1, 3));  // New Year's Day kept in the year before
}

TEST_CASE("business days skip weekends and holidays and do not count the first day") {
  CHECK(add_business_days(day(2026, 11, 2), 15) == day(2026, 11, 24));  // over Veterans Day
  CHECK(add_business_days(day(2026, 11, 21), 1) == day(2026, 11, 23));  // a start on Saturday
  CHECK(add_business_days(day(2026, 12, 24), 1) == day(2026, 12, 28));
  CHECK(add_business_days(day(2026, 11, 23), 0) == day(2026, 11, 23));
}

TEST_CASE("what has to arrive on a closed day aims for the last open day before it") {
  CHECK(previous_business_day(day(2026, 12, 11)) == day(2026, 12, 11));
  CHECK(previous_business_day(day(2026, 12, 13)) == day(2026, 12, 11));  // Sunday to Friday
  CHECK(previous_business_day(day(2026, 12, 25)) == day(2026, 12, 24));  // Christmas
  CHECK(previous_business_day(day(2027, 1, 18)) == day(2027, 1, 15));    // a Monday that is a holiday
}
