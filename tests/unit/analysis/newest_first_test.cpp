#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "analysis/analyze.hpp"
#include "capture/intake.hpp"
#include "casefile/casefile.hpp"
#include "knowledge/status_titles.hpp"

// The newest serious fact heads the page. For every ordered pair of official titles, one in USCIS's history
// and one a month later as its current status: where the later one asks for something, takes something away
// or stands open, nothing older stands in its place.
using namespace caselight;

namespace {

const Instant kNow = parse_stamp("2026-11-29T12:00:00Z")->at;

/// What asks, takes away or stands open, as the contract names it; not read from the rule that is tested.
bool is_serious(Effect effect) {
  switch (effect) {
    case Effect::rejected:
    case Effect::rfe_sent:
    case Effect::noid_sent:
    case Effect::noir_sent:
    case Effect::rescind_intent:
    case Effect::terminate_intent:
    case Effect::interview_cancelled:
    case Effect::interview_missed:
    case Effect::appointment_missed:
    case Effect::denied:
    case Effect::denial_notice:
    case Effect::denial_reaffirmed:
    case Effect::revoked:
    case Effect::revoked_automatically:
    case Effect::revocation_reaffirmed:
    case Effect::status_terminated:
    case Effect::terminated:
    case Effect::closed_administratively:
    case Effect::reopened:
    case Effect::card_returned:
    case Effect::card_undeliverable:
    case Effect::card_held:
    case Effect::card_destroyed:
    case Effect::returned_by_state_department:
    case Effect::notice_returned:
    case Effect::fee_due:
      return true;
    default:
      return false;
  }
}

Analysis later_after_earlier(std::string_view earlier, std::string_view later) {
  const std::string text =
      R"({"case_status":{"data":{"receiptNumber":"IOE0000000001","formType":"I-485","statusTitle":")" +
      std::string(later) +
      R"(","statusText":"","currentActionCodeDate":"2026-11-03T15:00:00.000Z","historicalCaseStatuses":[{"statusTitle":")" +
      std::string(earlier) + R"(","date":"10-01-2026 12:00:00"}]}}})";
  const Intake intake = read_input(text);
  REQUIRE(intake.captures.size() == 1);
  return analyze(make_case(intake.captures.front()), kNow);
}

}  // namespace

TEST_CASE("no official title of an earlier day heads the page before a later one that is serious") {
  for (const StatusTitle& later : status_titles()) {
    if (!is_serious(later.effect)) continue;
    for (const StatusTitle& earlier : status_titles()) {
      const Analysis analysis = later_after_earlier(earlier.title, later.title);
      const auto& basis = analysis.headline.basis;
      CAPTURE(earlier.title);
      CAPTURE(later.title);
      CHECK(std::ranges::find(basis, analysis.of->status.from) != basis.end());
    }
  }
}

TEST_CASE("a routine title that follows does not hide what still stands open") {
  for (const std::string_view open :
       {"Case Was Denied", "Request for Evidence Was Sent",
        "Department of State Sent Case to USCIS For Review",
        "Case Was Updated To Show That No One Appeared for In-Person Processing"}) {
    const Analysis analysis = later_after_earlier(open, "Name Was Updated");
    CAPTURE(open);
    CHECK(analysis.needs_you());
  }
}
