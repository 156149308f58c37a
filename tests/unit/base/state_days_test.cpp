#include "base/state_days.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace caselight;

namespace {

Stamp stamp(const std::string& text) { return *parse_stamp(text); }
Date day(const std::string& text) { return *parse_date(text); }

}  // namespace

TEST_CASE("an instant before ten o'clock UTC can be the day before in Hawaii") {
  CHECK(days_of(stamp("2026-06-09T02:31:00Z")) == DaySpan{day("2026-06-08"), day("2026-06-09")});
  CHECK(days_of(stamp("2026-06-09T09:59:59.999Z")) == DaySpan{day("2026-06-08"), day("2026-06-09")});
  CHECK(days_of(stamp("2026-06-09T10:00:00Z")) == DaySpan{day("2026-06-09"), day("2026-06-09")});
  CHECK(days_of(stamp("2026-01-01T00:00:01Z")) == DaySpan{day("2025-12-31"), day("2026-01-01")});
}

TEST_CASE("a day without a time stays that day") {
  for (const std::string text : {"2026-06-09", "2026-06-09T00:00:00.000Z", "06-09-2026 00:00:00"})
    CHECK(days_of(stamp(text)) == DaySpan{day("2026-06-09"), day("2026-06-09")});
}

TEST_CASE("a zone in the stamp is taken into account") {
  CHECK(days_of(stamp("2026-06-09T01:00:00-04:00")).earliest == day("2026-06-08"));
  CHECK(days_of(stamp("2026-06-09T06:00:00-04:00")).earliest == day("2026-06-09"));
}

TEST_CASE("today begins in the East and ends in Hawaii") {
  CHECK(earliest_day(stamp("2026-12-09T06:00:00Z").at) == day("2026-12-08"));
  CHECK(latest_day(stamp("2026-12-09T06:00:00Z").at) == day("2026-12-09"));
  CHECK(latest_day(stamp("2026-12-09T02:00:00Z").at) == day("2026-12-08"));
}

TEST_CASE("of two tellings the earlier day counts") {
  const DaySpan night{day("2026-06-08"), day("2026-06-09")}, morning{day("2026-06-09"), day("2026-06-09")};
  CHECK(earlier_of(night, morning) == night);
  CHECK(earlier_of({day("2026-06-10"), day("2026-06-10")}, morning) == morning);
}
