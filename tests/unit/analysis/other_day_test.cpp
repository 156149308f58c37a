#include "analysis/appointments/other_day.hpp"

#include <doctest/doctest.h>

using namespace caselight;
using namespace std::chrono_literals;

namespace {

constexpr Date kDay = std::chrono::sys_days{2026y / 3 / 4};

Stamp at(std::chrono::minutes time) { return {Instant{kDay} + time, true}; }

}  // namespace

TEST_CASE("an hour at which USCIS is open everywhere on the same day leaves no other day") {
  CHECK_FALSE(other_possible_day(at(17h)));
  CHECK_FALSE(other_possible_day(at(12h)));
}

TEST_CASE("an hour of the night may be an afternoon of the day before") {
  CHECK(other_possible_day(at(1h)) == kDay - std::chrono::days{1});
  CHECK(other_possible_day(at(4h + 59min)) == kDay - std::chrono::days{1});  // 6:59 p.m. in Hawaii
  CHECK_FALSE(other_possible_day(at(5h + 1min)));                            // 7:01 p.m.: closed there
}

TEST_CASE("an hour of the evening may be a morning of the day after, in Guam") {
  CHECK(other_possible_day(at(21h)) == kDay + std::chrono::days{1});
  CHECK_FALSE(other_possible_day(at(20h + 59min)));
}

TEST_CASE("a day without an hour is that day") { CHECK_FALSE(other_possible_day({Instant{kDay}, false})); }
