#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "analysis/analyze.hpp"
#include "capture/intake.hpp"
#include "casefile/casefile.hpp"

using namespace caselight;

namespace {

const Instant kNow = parse_stamp("2026-11-29T12:00:00Z")->at;

/// A reading of which the record and the status say this.
Analysis of(std::string_view record, std::string_view status) {
  std::string bundle = R"({"cases":{"data":{"receiptNumber":"IOE0000000001","formType":"I-765",)";
  bundle.append(record)
      .append(R"("applicantName":"SAMPLE, ALEX"}},"case_status":)")
      .append(status)
      .append("}");
  const Intake intake = read_input(bundle);
  REQUIRE(intake.captures.size() == 1);
  return analyze(make_case(intake.captures.front()), kNow);
}

constexpr std::string_view kNoStatus = R"({"data":{"receiptNumber":"IOE0000000001","formType":"I-765"}})";
constexpr std::string_view kEvents = R"("events":[{"eventCode":"IAF","createdAt":"2026-01-05"}],)";

}  // namespace

TEST_CASE(
    "a reading with neither a status nor an event is bare, also where the events have keys of another name") {
  CHECK(of(R"("events":[],)", kNoStatus).bare);
  CHECK(of(R"("activity":[{"eventCode":"IAF"}],)", kNoStatus).bare);
  CHECK(of(R"("events":[{"code":"IAF"}],)", kNoStatus).bare);
  CHECK(of("", R"({"data":{"receiptNumber":"IOE0000000001","formType":"I-765","newTitle":"x",
                  "historicalCaseStatuses":[{"date":"01-05-2026 10:00:00","actionCode":"IAF","newTitle":"x"}]}})")
            .bare);
}

TEST_CASE("an event, a title, a text or an earlier status is enough") {
  CHECK_FALSE(of(kEvents, kNoStatus).bare);
  for (const auto* said :
       {R"("statusTitle":"Case Was Received")", R"("statusTitleSpanish":"Su caso fue recibido")",
        R"("statusText":"We received your case.")",
        R"("historicalCaseStatuses":[{"date":"01-05-2026 10:00:00","statusTitle":"Case Was Received"}])"}) {
    const std::string status =
        std::string(R"({"data":{"receiptNumber":"IOE0000000001","formType":"I-765",)") + said + "}}";
    CHECK_MESSAGE(!of("", status).bare, said);
  }
}

TEST_CASE("an answer that was not read tells nothing about the form of the answers") {
  for (const auto* status :
       {R"({"data":null})", R"({"data":null,"error":{"status":401}})", R"("<html></html>")"}) {
    CHECK_MESSAGE(!of("", status).bare, status);
  }
}

TEST_CASE("one or two such readings are an odd case; three in a row mean that the answers changed") {
  Analysis analysis = of("", kNoStatus);
  CHECK(analysis.bare_in_a_row == 1);
  CHECK_FALSE(analysis.answers_changed());
  analysis.bare_in_a_row = 2;
  CHECK_FALSE(analysis.answers_changed());
  analysis.bare_in_a_row = 3;
  CHECK(analysis.answers_changed());
  Analysis readable = of(kEvents, kNoStatus);
  readable.bare_in_a_row = 3;
  CHECK_FALSE(readable.answers_changed());
}
