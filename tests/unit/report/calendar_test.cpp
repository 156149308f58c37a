#include "report/calendar.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <string>

#include "report/report.hpp"
#include "sample_case.hpp"

using namespace caselight;

namespace {

/// "December 21, 2026 Counted from …" runs two lines into one.
bool runs_into_the_next(const std::string& text) {
  for (std::size_t at = text.find(", 20"); at != std::string::npos; at = text.find(", 20", at + 1)) {
    const std::string after = text.substr(at + 6, 2);
    if (after.size() == 2 && after[0] == ' ' && std::isupper(static_cast<unsigned char>(after[1])) != 0)
      return true;
  }
  return false;
}

}  // namespace

TEST_CASE("what a calendar entry says beside its title are sentences") {
  const auto entries = calendar_entries(samples::full(), speech("en"));
  const auto counted = std::find_if(entries.begin(), entries.end(), [](const CalendarEntry& one) {
    return one.caveat.find("Counted from") != std::string::npos;
  });
  REQUIRE(counted != entries.end());
  for (const CalendarEntry& one : entries) CHECK_FALSE(runs_into_the_next(one.caveat));
}

TEST_CASE("a day to act is marked however far it lies ahead; a day that is over or only USCIS's is not") {
  auto analysis = samples::full();
  for (Deadline& one : analysis.deadlines)
    one.earliest = one.latest = one.over_after = analysis.today() + std::chrono::days{60};
  std::size_t marked = 0;
  for (const CalendarEntry& one : calendar_entries(analysis, speech("en"))) {
    if (one.kind == CalendarKind::deadline) marked += one.urgent ? 1 : 0;
    if (one.past || one.kind == CalendarKind::filing || one.kind == CalendarKind::wait)
      CHECK_FALSE(one.urgent);
  }
  CHECK(marked > 0);
}
