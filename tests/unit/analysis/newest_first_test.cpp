#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyze.hpp"
#include "capture/intake.hpp"
#include "casefile/casefile.hpp"
#include "knowledge/status_titles.hpp"

// The newest serious fact heads the page. For every official title as USCIS's current status, and one title
// of every effect in its history a month before: where the later one asks for something, takes something away
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

/// A title about a travel document is no news of an I-485.
std::string form_of(std::string_view title) {
  return title.find("Travel Document") == title.npos ? "I-485" : "I-131";
}

Analysis later_after_earlier(std::string_view earlier, std::string_view later) {
  const std::string text =
      R"({"case_status":{"data":{"receiptNumber":"IOE0000000001","formType":")" + form_of(later) +
      R"(","statusTitle":")" + std::string(later) +
      R"(","statusText":"","currentActionCodeDate":"2026-11-03T15:00:00.000Z","historicalCaseStatuses":[{"statusTitle":")" +
      std::string(earlier) + R"(","date":"10-01-2026 12:00:00"}]}}})";
  const Intake intake = read_input(text);
  REQUIRE(intake.captures.size() == 1);
  return analyze(make_case(intake.captures.front()), kNow);
}

std::vector<std::string_view> one_title_of_every_effect() {
  std::map<Effect, std::string_view> found;
  for (const StatusTitle& row : status_titles()) found.try_emplace(row.effect, row.title);
  std::vector<std::string_view> out;
  for (const auto& [effect, title] : found) out.push_back(title);
  return out;
}

}  // namespace

TEST_CASE("no official title of an earlier day heads the page before a later one that is serious") {
  for (const StatusTitle& later : status_titles()) {
    if (!is_serious(later.effect)) continue;
    for (const std::string_view earlier : one_title_of_every_effect()) {
      const Analysis analysis = later_after_earlier(earlier, later.title);
      const auto& basis = analysis.outlook.headline.basis;
      CAPTURE(earlier);
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
