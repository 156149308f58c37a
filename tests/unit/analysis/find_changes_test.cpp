#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "analysis/analyze.hpp"
#include "analysis/changes.hpp"
#include "capture/intake.hpp"
#include "casefile/casefile.hpp"

using namespace caselight;

namespace {

const Instant kNow = parse_stamp("2026-11-23T12:00:00Z")->at;

Analysis reading(const std::string& bundle) {
  const Intake intake = read_input(bundle);
  REQUIRE(intake.captures.size() == 1);
  return analyze(make_case(intake.captures.front()), kNow);
}

std::vector<Change> changes(const std::string& before, const std::string& after) {
  return find_changes(reading(before), reading(after));
}

/// A bundle of the record with these members, and of a status with that title and day.
std::string record(const std::string& members) {
  return R"({"cases":{"data":{"receiptNumber":"IOE0000000001","formType":"I-485","submissionDate":"2026-01-12",)" +
         members + "}}";
}
std::string status(const std::string& title, const std::string& day) {
  return R"(,"case_status":{"data":{"receiptNumber":"IOE0000000001","formType":"I-485","statusTitle":")" +
         title + R"(","currentActionCodeDate":")" + day + R"(T00:00:00.000Z"}})";
}
std::string event(const std::string& id, const std::string& code, const std::string& day) {
  return R"({"eventId":")" + id + R"(","eventCode":")" + code + R"(","createdAtTimestamp":")" + day +
         R"(T15:00:00.000Z","eventTimestamp":")" + day + R"(T15:00:00.000Z"})";
}
const std::string kReview = status("Case Is Being Actively Reviewed By USCIS", "2026-06-01");

const Change* find(const std::vector<Change>& changes, ChangeKind kind) {
  const auto found =
      std::find_if(changes.begin(), changes.end(), [&](const Change& c) { return c.kind == kind; });
  return found == changes.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("the same answers twice are no change, in whatever order their lists come") {
  const std::string first = event("a", "IAF", "2026-01-12");
  const std::string second = event("b", "FTA0", "2026-02-10");
  const auto before = record(R"("events":[)" + first + "," + second + "]") + kReview + "}";
  const auto after = record(R"("events":[)" + second + "," + first + "]") + kReview + "}";
  CHECK(changes(before, before).empty());
  CHECK(changes(before, after).empty());
}

TEST_CASE("a request for evidence comes first, asks something, and names both titles") {
  const auto before =
      record(R"("updatedAtTimestamp":"2026-06-01T10:00:00.000Z","events":[])") + kReview + "}";
  const auto after = record(R"("updatedAtTimestamp":"2026-11-20T10:00:00.000Z","events":[)" +
                            event("a", "FTA0", "2026-11-19") + "]") +
                     status("Request for Additional Evidence Was Sent", "2026-11-20") + "}";
  const auto found = changes(before, after);
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().kind == ChangeKind::status);
  CHECK(found.front().turn == ChangeTurn::changed);
  CHECK(found.front().matters == Matters::needs_you);
  CHECK(found.front().from.value == "Case Is Being Actively Reviewed By USCIS");
  CHECK(found.front().to.value == "Request for Additional Evidence Was Sent");
  CHECK(find(found, ChangeKind::stage) != nullptr);
  CHECK(find(found, ChangeKind::outcome) == nullptr);
  CHECK(find(found, ChangeKind::touch) == nullptr);
  CHECK(std::is_sorted(found.begin(), found.end(),
                       [](const Change& a, const Change& b) { return a.matters < b.matters; }));
}

TEST_CASE("an event written again under a new id is a repetition and no progress") {
  const auto before = record(R"("events":[)" + event("a", "FTA0", "2026-02-10") + "]") + kReview + "}";
  const auto after = record(R"("events":[)" + event("a", "FTA0", "2026-02-10") + "," +
                            event("b", "FTA0", "2026-02-10") + "]") +
                     kReview + "}";
  const auto found = changes(before, after);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == ChangeKind::repeated_event);
  CHECK(found[0].matters == Matters::quiet);
}

TEST_CASE("an event whose id alone is another one is neither gone nor new progress") {
  const auto before = record(R"("events":[)" + event("a", "FTA0", "2026-02-10") + "]") + kReview + "}";
  const auto after = record(R"("events":[)" + event("b", "FTA0", "2026-02-10") + "]") + kReview + "}";
  for (const Change& change : changes(before, after)) {
    CHECK(change.kind == ChangeKind::repeated_event);
    CHECK(change.turn != ChangeTurn::gone);
  }
}

TEST_CASE("an answer that one reading lacks takes nothing away and brings nothing new") {
  const auto whole = record(R"("events":[)" + event("a", "FTA0", "2026-02-10") + "]") + kReview + "}";
  const auto status_alone = "{" + kReview.substr(1) + "}";
  const auto record_alone = record(R"("events":[)" + event("a", "FTA0", "2026-02-10") + "]") + "}";
  CHECK(changes(whole, status_alone).empty());
  CHECK(changes(status_alone, whole).empty());
  CHECK(changes(whole, record_alone).empty());
  CHECK(changes(record_alone, whole).empty());
}

TEST_CASE("a stamp that moved alone is a touch without a visible cause") {
  const auto before =
      record(R"("updatedAtTimestamp":"2026-06-01T10:00:00.000Z","events":[])") + kReview + "}";
  const auto after = record(R"("updatedAtTimestamp":"2026-11-20T10:00:00.000Z","events":[])") + kReview + "}";
  const auto found = changes(before, after);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == ChangeKind::touch);
  CHECK(found[0].cause == TouchCause::none_visible);
  CHECK(found[0].matters == Matters::quiet);
  CHECK(changes(after, before).empty());
}

TEST_CASE("a response mark that flips back is told quietly, one that is set is news") {
  const auto with = [](const std::string& responded) {
    return record(R"("evidenceRequests":[{"noticeId":"441000022","isRespondedTo":)" + responded + "}]") +
           status("Request for Additional Evidence Was Sent", "2026-11-02") + "}";
  };
  const auto back = changes(with("true"), with("false"));
  REQUIRE(find(back, ChangeKind::evidence_request) != nullptr);
  CHECK(find(back, ChangeKind::evidence_request)->turn == ChangeTurn::flag_back);
  const auto set = changes(with("false"), with("true"));
  REQUIRE(find(set, ChangeKind::evidence_request) != nullptr);
  CHECK(find(set, ChangeKind::evidence_request)->turn == ChangeTurn::changed);
  CHECK(find(set, ChangeKind::evidence_request)->matters == Matters::news);
}

TEST_CASE("an appointment that is no longer listed is told first: somebody relies on it") {
  const std::string letter =
      R"("notices":[{"letterId":"441000001","generationDate":"2026-11-02T14:00:00.000Z",)"
      R"("appointmentDateTime":"2026-12-03T14:00:00.000Z","actionType":"Appointment Scheduled"}])";
  const auto found = changes(record(letter) + kReview + "}", record(R"("notices":[])") + kReview + "}");
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().kind == ChangeKind::appointment);
  CHECK(found.front().turn == ChangeTurn::gone);
  CHECK(found.front().matters == Matters::needs_you);
}
