#include <doctest/doctest.h>

#include "base/date.hpp"

using namespace caselight;
using namespace std::chrono_literals;

namespace {

constexpr Date july18 = std::chrono::sys_days{2026y / 7 / 18};

std::string day_of(std::string_view text) {
  const auto stamp = parse_stamp(text);
  return stamp ? format_date(stamp->day()) : "nothing";
}

}  // namespace

TEST_CASE("each date format that USCIS is known to use is read") {
  CHECK(day_of("2026-07-18") == "2026-07-18");
  CHECK(day_of("2026-07-18T14:05:31.770Z") == "2026-07-18");
  CHECK(day_of("07-18-2026 17:33:02") == "2026-07-18");
  CHECK(day_of("07/18/2026") == "2026-07-18");
  CHECK(day_of("2026-06-04T02:09:53.542+0000") == "2026-06-04");
  CHECK(day_of("Wed, 15 Jan 2025 00:00:00 GMT") == "2025-01-15");
  CHECK(day_of("1768435200000") == "2026-01-15");
  CHECK(day_of("1768435200") == "2026-01-15");
}

TEST_CASE("midnight UTC is a date in disguise and never a time") {
  CHECK_FALSE(parse_stamp("2026-01-12T00:00:00.000Z")->has_time);
  CHECK_FALSE(parse_stamp("07-18-2026 00:00:00")->has_time);
  CHECK(parse_stamp("2026-01-12T00:00:00.001Z")->has_time);
}

TEST_CASE("a clock of twelve hours says which half of the day it means") {
  const auto instant = [](std::string_view text) { return format_instant(parse_stamp(text)->at); };
  CHECK(instant("12/09/2026 8:30 AM") == "2026-12-09T08:30:00Z");
  CHECK(instant("12/09/2026 1:05:09 pm") == "2026-12-09T13:05:09Z");
  CHECK(instant("12/09/2026 12:00 PM") == "2026-12-09T12:00:00Z");
  CHECK(instant("12/09/2026 12:20 AM") == "2026-12-09T00:20:00Z");
  CHECK(instant("2026-12-09 8:30 PM GMT") == "2026-12-09T20:30:00Z");
  for (const auto text : {"12/09/2026 13:30 PM", "12/09/2026 0:30 AM", "12/09/2026 8:30 XM"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_stamp(text));
  }
}

TEST_CASE("an offset is taken into account before the day is named") {
  CHECK(day_of("2026-06-04T23:30:00-0500") == "2026-06-05");
  CHECK(day_of("2026-06-04T00:30:00+01:00") == "2026-06-03");
}

TEST_CASE("what is no date gives nothing") {
  for (const auto text :
       {"", "soon", "2026-13-01", "2026-02-30", "13-40-2026", "2026-07-18T25:00:00Z", "20260718",
        "0001-01-01", "9999-12-31", "2026-07-18T10:00:00 Mars", "Wed, 15 Foo 2025 00:00:00 GMT"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_stamp(text));
  }
}

TEST_CASE("a date is found in a sentence, in English and Spanish") {
  CHECK(find_date_in_text("On July 18, 2026, we made the new card.") == july18);
  CHECK(find_date_in_text("El 18 de julio de 2026 produjimos la tarjeta.") == july18);
  CHECK(find_date_in_text("Effective 07/18/2026.") == july18);
  CHECK_FALSE(find_date_in_text("Your Form I-765, Receipt Number IOE0000000002, may be 12 weeks old."));
  CHECK_FALSE(find_date_in_text("On May we 3, 20"));
}

TEST_CASE("instants are written in UTC") {
  CHECK(format_instant(parse_stamp("2026-07-18T14:05:31.770Z")->at) == "2026-07-18T14:05:31Z");
  CHECK(format_instant(Instant{july18}) == "2026-07-18T00:00:00Z");
}
