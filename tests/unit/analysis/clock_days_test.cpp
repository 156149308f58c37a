#include <doctest/doctest.h>

#include <string>

#include "analysis/analyze.hpp"
#include "capture/intake.hpp"
#include "casefile/casefile.hpp"

// Every hour of a day, for each event that starts a clock.
using namespace caselight;
using std::chrono::days;
using std::chrono::hours;

namespace {

const Instant kDay = parse_stamp("2026-03-17T00:00:00Z")->at;

struct Start {
  std::string form, code, title;
};
const Start kStarts[] = {{"I-765", "IFA", "Case Was Denied"},
                         {"I-130", "IFA", "Case Was Denied"},
                         {"N-400", "IFA", "Case Was Denied"},
                         {"I-485", "FTR", "Request for Additional Evidence Was Sent"},
                         {"I-539", "FTR", "Request for Additional Evidence Was Sent"},
                         {"I-485", "X", "Intent to Deny Notice Was Sent"},
                         {"I-140", "X", "Case Was Denied"}};

Analysis read(const Start& start, Instant told, Instant now) {
  const std::string text =
      R"({"cases":{"data":{"receiptNumber":"IOE0000000001","formType":")" + start.form +
      R"(","submissionDate":"2025-01-12"}},"case_status":{"data":{"receiptNumber":"IOE0000000001","formType":")" +
      start.form + R"(","statusTitle":")" + start.title + R"(","currentActionCodeDate":")" +
      format_instant(told) + R"("}}})";
  const Intake intake = read_input(text);
  REQUIRE(intake.captures.size() == 1);
  return analyze(make_case(intake.captures.front()), now);
}

/// The day in Honolulu, reckoned here without the product's own function.
Date in_honolulu(Instant at) { return std::chrono::floor<days>(at - hours{10}); }

}  // namespace

TEST_CASE("no safe day is later than the count from the earliest day that the hour can be") {
  for (const Start& start : kStarts) {
    for (int hour = 1; hour < 24; ++hour) {
      const Instant told = kDay + hours{hour};
      const Analysis analysis = read(start, told, told + days{2});
      CAPTURE(start.form);
      CAPTURE(start.title);
      CAPTURE(hour);
      REQUIRE_FALSE(analysis.deadlines.empty());
      for (const Deadline& deadline : analysis.deadlines) {
        REQUIRE(deadline.rule != nullptr);
        CHECK(deadline.from == in_honolulu(told));
        CHECK(deadline.earliest == in_honolulu(told) + days{deadline.rule->days});
        CHECK(deadline.earliest <= deadline.latest);
        CHECK(deadline.latest <= deadline.over_after);
      }
    }
  }
}

TEST_CASE("nothing is over while Honolulu still has its last day") {
  for (const Start& start : kStarts) {
    for (const int told_at : {1, 9, 15}) {
      const Analysis first = read(start, kDay + hours{told_at}, kDay + days{1});
      for (const Deadline& deadline : first.deadlines) {
        for (int hour = 0; hour < 34; ++hour) {
          const Instant now = Instant{deadline.over_after} + hours{hour};
          CHECK_FALSE(read(start, kDay + hours{told_at}, now).is_over(deadline.over_after));
        }
        CHECK(read(start, kDay + hours{told_at}, Instant{deadline.over_after} + hours{34})
                  .is_over(deadline.over_after));
      }
    }
  }
}

TEST_CASE("no reader is told of more days than are left where it is latest") {
  const Date due = *parse_date("2026-03-20");
  for (int hour = 0; hour < 24; ++hour) {
    const Analysis analysis = read(kStarts[0], kDay, kDay + hours{hour});
    const Date eastern = std::chrono::floor<days>(kDay + hours{hour} - hours{4});
    CHECK(days_between(analysis.today_for(due), due) == days_between(eastern, due));
  }
}
