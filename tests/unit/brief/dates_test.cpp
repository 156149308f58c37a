#include <doctest/doctest.h>

#include "brief/redaction/dates.hpp"

using namespace caselight;

namespace {

std::vector<WrittenDay> days_in(std::string_view text) {
  std::vector<WrittenDay> out;
  const Skeleton skeleton = skeleton_of(text);
  for (const DateMention& mention : find_dates(skeleton)) out.push_back(mention.readings.front());
  return out;
}

}  // namespace

TEST_CASE("a day is read as English, Spanish and figures write it") {
  for (const char* written : {"2026-07-18", "2026-07-18T14:05:31.000Z", "2026/07/18", "07-18-2026 00:00:00",
                              "07/18/2026", "7/18/26", "July 18, 2026", "Jul. 18 2026", "July 18th, 2026",
                              "18 July 2026", "the 18th of July, 2026", "JULY 18, 2026",
                              "18 de julio de 2026", "18 julio 2026", "el 18 de Julio del 2026"}) {
    CAPTURE(written);
    const auto found = days_in(written);
    REQUIRE(found.size() == 1);
    CHECK(found[0] == WrittenDay{2026, 7, 18});
  }
}

TEST_CASE("what is left out of a date is zero") {
  CHECK(days_in("in July 2026") == std::vector<WrittenDay>{{2026, 7, 0}});
  CHECK(days_in("julio de 2026") == std::vector<WrittenDay>{{2026, 7, 0}});
  CHECK(days_in("on July 18 it") == std::vector<WrittenDay>{{0, 7, 18}});
  CHECK(days_in("by 2027") == std::vector<WrittenDay>{{2027, 0, 0}});
}

TEST_CASE("the number of a paper is no day of the month behind it") {
  const std::vector<WrittenDay> day{{2025, 12, 12}};
  CHECK(days_in("Policy Alert PA-2025-29 of December 12, 2025").back() == day.front());
  CHECK(days_in("la alerta PA-2025-29 del 12 de diciembre de 2025").back() == day.front());
  CHECK(days_in("2025-12-12") == day);
}

TEST_CASE("what is no date is none") {
  for (const char* text : {"you may go", "in March", "Form I-485", "24/7", "8 CFR 103.2", "9 digits"}) {
    CAPTURE(text);
    CHECK(days_in(text).empty());
  }
}
