#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "analysis/analyze.hpp"
#include "analysis/outlook/days_ahead.hpp"
#include "analysis/record/case_history.hpp"
#include "analysis/voice.hpp"
#include "capture/intake.hpp"
#include "casefile/casefile.hpp"

// What the page says of what follows, of tasks that are about one matter, and of days ahead: concluded here,
// worded there.
using namespace caselight;

namespace {

const Instant kNow = parse_stamp("2026-11-29T12:00:00Z")->at;

struct Told {
  std::string_view form = "I-485";
  std::string_view title = "Case Was Received";
  std::string_view day = "11-20-2026 10:00:00";
  std::string_view record = "";  ///< further members of the case record
  std::string_view text = "";
};

Analysis of(const Told& told) {
  const std::string form = std::string(R"("formType":")").append(told.form).append("\"");
  std::string bundle =
      R"({"cases":{"data":{"receiptNumber":"IOE0000000001",)" + form +
      R"(,"submissionTimestamp":"2026-01-05T12:00:00.000Z","events":[{"eventCode":"IAF","createdAt":"2026-01-05"}])";
  bundle.append(told.record)
      .append(R"(}},"case_status":{"data":{"receiptNumber":"IOE0000000001",)")
      .append(form);
  bundle.append(R"(,"statusTitle":")").append(told.title).append(R"(","statusText":")").append(told.text);
  bundle.append(R"(","currentActionCodeDate":")").append(told.day).append(R"("}}})");
  const Intake intake = read_input(bundle);
  REQUIRE(intake.captures.size() == 1);
  return analyze(make_case(intake.captures.front()), kNow);
}

bool follows(const Analysis& a, FollowUpKind kind) {
  const auto found = std::ranges::find(a.outlook.follow_ups, kind, &FollowUp::kind);
  if (found == a.outlook.follow_ups.end()) return false;
  CHECK_FALSE(found->basis.empty());  // each names what it rests on
  return true;
}

const Action* task(const Analysis& a, ActionKind kind) {
  const auto found = std::ranges::find(a.actions, kind, &Action::kind);
  return found == a.actions.end() ? nullptr : &*found;
}

constexpr std::string_view kBiometricsLetter =
    R"(,"notices":[{"actionType":"Appointment Scheduled","generationDate":"2026-11-18","appointmentDateTime":"2026-12-10T15:00:00.000Z","appointmentType":"Biometrics"}])";

}  // namespace

TEST_CASE("an approval gives what the form gives, until the oath was sworn") {
  CHECK(follows(of({.title = "Case Was Approved"}), FollowUpKind::gives));
  CHECK_FALSE(follows(of({.title = "Case Was Received"}), FollowUpKind::gives));
  CHECK_FALSE(follows(of({.form = "N-400", .title = "Oath Ceremony Was Completed"}), FollowUpKind::gives));
}

TEST_CASE("a card that is made tells of an approval that no text says") {
  CHECK(follows(of({.title = "Card Was Mailed To Me"}), FollowUpKind::inferred_by_document));
  CHECK_FALSE(follows(of({.title = "Case Was Approved"}), FollowUpKind::inferred_by_document));
}

TEST_CASE("a denial has the form's remedies; one that was made again on an appeal has not") {
  CHECK(follows(of({.title = "Case Was Denied"}), FollowUpKind::own_remedies));
  CHECK_FALSE(follows(of({.title = "Case Was Rejected"}), FollowUpKind::own_remedies));
  CHECK(follows(of({.title = "Case Was Rejected"}), FollowUpKind::remedy_rule));
}

TEST_CASE(
    "a notice of intent puts an approval in question only where there is one, or where its kind says so") {
  CHECK(follows(of({.form = "I-130", .title = "Notice Of Intent to Revoke Was Sent"}),
                FollowUpKind::approval_in_question));
  CHECK_FALSE(follows(of({.title = "Intent to Deny Notice Was Mailed"}), FollowUpKind::approval_in_question));
}

TEST_CASE("after an approval a document is told of where the form makes one") {
  CHECK(of({.form = "I-765", .title = "Case Was Approved"}).outlook.usual_course ==
        UsualCourse::makes_document);
  CHECK(of({.form = "I-130", .title = "Case Was Approved"}).outlook.usual_course == UsualCourse::of_form);
  CHECK(of({.form = "I-765", .title = "Case Was Denied"}).outlook.usual_course == UsualCourse::of_every_form);
}

TEST_CASE(
    "the short form is of the step while a case waits or its document is on its way, else of the outcome") {
  CHECK(of({.title = "Case Was Received"}).outlook.pill == Pill::stage);
  CHECK(of({.title = "Case Was Approved"}).outlook.pill == Pill::outcome);
  CHECK(of({.title = "Card Was Mailed To Me"}).outlook.pill == Pill::stage);
  CHECK(of({.title = "Case Was Denied"}).outlook.pill == Pill::outcome);
  CHECK(of({.title = "Interview Was Missed"}).outlook.pill != Pill::outcome);
}

TEST_CASE("of an answer that can ask and was not read, nothing found is not nothing") {
  const Analysis read = of({});
  CHECK(read.outlook.nothing_found == NothingFound::may_ask_unread);  // the documents were not handed over
  CHECK_FALSE(read.outlook.tells_unread_status);
}

TEST_CASE("the lawyer's line is left out where the day to challenge a stated denial sends to a lawyer too") {
  const Analysis a = of({.form = "I-130", .title = "Case Was Denied", .day = "11-20-2026 10:00:00"});
  const Action* lawyer = task(a, ActionKind::see_lawyer);
  REQUIRE(task(a, ActionKind::file_appeal_or_motion) != nullptr);
  REQUIRE(lawyer != nullptr);
  CHECK(lawyer->beside == ToldBeside::remedy);
  CHECK(lawyer->told_by_other);
  REQUIRE_FALSE(a.deadlines.empty());
  CHECK(a.deadlines.front().task_says_lawyer);
}

TEST_CASE("an address is asked for once where a card came back") {
  const Analysis a = of({.form = "I-765",
                         .title = "Card Was Returned To USCIS",
                         .text = "The Post Office returned your card because it was undeliverable."});
  const Action* address = task(a, ActionKind::update_address);
  REQUIRE(address != nullptr);
  CHECK(address->beside == ToldBeside::returned_card);
}

TEST_CASE("days ahead are appointments and last days that are not over, the soonest first") {
  const Analysis a = of({.record = kBiometricsLetter});
  const auto days = days_ahead(a);
  REQUIRE_FALSE(days.empty());
  CHECK(days.front().appointment != nullptr);
  CHECK(format_date(*soonest_possible_day(a)) == "2026-12-10");
  CHECK(std::ranges::is_sorted(days, {}, &DayAhead::day));
  CHECK_FALSE(soonest_possible_day(of({})).has_value());
}

TEST_CASE(
    "in a list of cases a longest time counts as today, because it can end on any day before its last") {
  const Analysis a = of({.title = "Request for Additional Evidence Was Sent", .day = "11-20-2026 10:00:00"});
  REQUIRE_FALSE(a.deadlines.empty());
  REQUIRE(a.deadlines.front().bound == Bound::maximum);
  CHECK(a.deadlines.front().earliest > a.today());
  CHECK(*soonest_possible_day(a) == a.today());
}

TEST_CASE("an entry that repeats one stands with it, and a long silence before a line is told") {
  const Analysis a = of({.record = R"(,"events":[
      {"eventId":"2","eventCode":"FTA0","createdAtTimestamp":"2026-02-20T09:00:00.000Z","eventTimestamp":"2026-01-10T20:41:07.316Z"},
      {"eventId":"1","eventCode":"FTA0","createdAtTimestamp":"2026-01-10T20:41:07.316Z","eventTimestamp":"2026-01-10T20:41:07.316Z"},
      {"eventId":"3","eventCode":"ZZZ9","createdAtTimestamp":"2026-06-01T09:00:00.000Z","eventTimestamp":"2026-06-01T09:00:00.000Z"}])"});
  const CaseHistory history = case_history(a);
  const auto line =
      std::ranges::find_if(history.lines, [](const HistoryLine& one) { return !one.repeats.empty(); });
  REQUIRE(line != history.lines.end());
  CHECK(format_date(line->entry->date) == "2026-01-10");
  REQUIRE(history.unpublished.size() == 1);
  CHECK(history.unpublished.front().entry->code == "ZZZ9");
  CHECK(history.unpublished.front().quiet_days_before == 101);
}

TEST_CASE("who says a thing is told by the best of what it rests on") {
  const Analysis a = of({.title = "Case Was Approved"});
  CHECK(voice_of(*a.of, a.outcome.basis) == Voice::stated);
  CHECK(voice_of(*a.of, {}) == Voice::recorded);
}

TEST_CASE("published figures in short: the one for the case's group, else from the lowest to the highest") {
  const Analysis known = of({.form = "N-400"});
  REQUIRE(known.wait.has_value());
  CHECK(known.wait->in_short.own != nullptr);
  CHECK_FALSE(known.wait->lacks_group);
  const Analysis several = of({.form = "I-485"});
  REQUIRE(several.wait.has_value());
  CHECK(several.wait->lacks_group);
  CHECK(several.wait->in_short.own == nullptr);
  REQUIRE(several.wait->in_short.least != nullptr);
  CHECK(*several.wait->in_short.least->median < *several.wait->in_short.most->median);
}
