#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "analysis/analyze.hpp"
#include "analysis/changes.hpp"
#include "base/json_writer.hpp"
#include "capture/intake.hpp"
#include "casefile/casefile.hpp"

// An answer that could not be read changes nothing: every subset of the four answers, unread now or before,
// in every way in which an answer can fail.

using namespace caselight;

namespace {

const Instant kNow = parse_stamp("2026-11-23T12:00:00Z")->at;

/// The bodies of the four answers, in the order of the endpoints.
using Bodies = std::array<std::string, 4>;

enum class Way { network, missing, server_error, signed_out, page, cut_to_nothing };
constexpr std::array kWays{Way::network,    Way::missing, Way::server_error,
                           Way::signed_out, Way::page,    Way::cut_to_nothing};

std::string good(const std::string& body) {
  JsonWriter out;
  out.begin_object().key("httpStatus").integer(200).field("contentType", "application/json");
  out.field("body", std::string_view(body)).end_object();
  return out.take();
}

std::string failed(Way way) {
  switch (way) {
    case Way::network:
      return R"({"error":"network"})";
    case Way::server_error:
      return R"({"httpStatus":500,"contentType":"","url":"","body":""})";
    case Way::signed_out:
      return R"({"httpStatus":401,"contentType":"","url":"","body":"{\"data\":null,\"error\":\"no\"}"})";
    case Way::page:
      return R"({"httpStatus":200,"contentType":"text/html","url":"","body":"<!doctype html><title>x</title>"})";
    case Way::cut_to_nothing:
      return R"({"httpStatus":200,"contentType":"application/json","url":"","body":"{\"data\":"})";
    case Way::missing:
      break;
  }
  return {};
}

std::string capture(const Bodies& bodies, unsigned unread, Way way) {
  std::string out = R"({"format":"caselight-capture/1","receipt":"IOE0000000001","responses":{)";
  bool first = true;
  for (const Endpoint endpoint : kEndpoints) {
    const auto i = static_cast<std::size_t>(endpoint);
    const std::string answer = (unread >> i & 1U) != 0 ? failed(way) : good(bodies[i]);
    if (answer.empty()) continue;
    if (!first) out += ',';
    first = false;
    out.append("\"").append(name_of(endpoint)).append("\":").append(answer);
  }
  return out + "}}";
}

Analysis reading(const std::string& text) {
  const Intake intake = read_input(text);
  REQUIRE(intake.captures.size() == 1);
  return analyze(make_case(intake.captures.front()), kNow);
}

std::string told(const Change& change) {
  return std::string(name_of(change.kind)) + ' ' + change.path + ": " + change.from.value + " -> " +
         change.to.value + " (" + std::string(name_of(change.matters)) + ')';
}

std::string list(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + '\n';
  return out;
}

std::vector<std::string> changes(const std::string& before, const std::string& after) {
  std::vector<std::string> out;
  for (const Change& change : find_changes(reading(before), reading(after))) out.push_back(told(change));
  return out;
}

std::string record(const std::string& form, const std::string& rest) {
  return R"({"data":{"receiptNumber":"IOE0000000001","formType":")" + form +
         R"(","submissionDate":"2026-01-12","updatedAtTimestamp":"2026-02-10T15:00:00Z","closed":false,)" +
         rest + "}}";
}
std::string event(const std::string& id, const std::string& code, const std::string& day) {
  return R"({"eventId":")" + id + R"(","eventCode":")" + code + R"(","createdAtTimestamp":")" + day +
         R"(T15:00:00Z","eventTimestamp":")" + day + R"(T15:00:00Z"})";
}
std::string status(const std::string& form, const std::string& title, const std::string& text,
                   const std::string& day) {
  return R"({"data":{"receiptNumber":"IOE0000000001","formType":")" + form + R"(","statusTitle":")" + title +
         R"(","statusText":")" + text + R"(","currentActionCodeDate":")" + day +
         R"(T15:00:00Z","jurisdiction":"NBC","historicalCaseStatuses":[{"date":"01-13-2026 00:00:00","actionCode":)"
         R"("IAF","statusTitle":"Case Was Received and A Receipt Notice Was Sent"}]}})";
}
std::string place(const std::string& form) {
  return R"({"data":{"receipt_details":{"receipt_number":"IOE0000000001","form":")" + form +
         R"(","location":"SCD","receipt_date":"2026-01-12"}}})";
}
std::string papers(const std::string& type) {
  return R"({"data":[{"fileName":"a.pdf","contentId":"k1","type":"Receipt Notice","createDate":)"
         R"("2026-01-16T02:09:53.542+0000","sourceType":"USCIS Generated"},{"fileName":"b.pdf","contentId":"k2",)"
         R"("type":")" +
         type + R"(","createDate":"2026-09-16T02:09:53.542+0000","sourceType":"USCIS Generated"}]})";
}

/// Whole cases: in review, decided by codes alone, an interview that only the status text cancels, an
/// approval on paper alone.
std::vector<Bodies> whole_cases() {
  const std::string interview =
      R"("notices":[{"letterId":"7","actionType":"Interview Scheduled","generationDate":)"
      R"("2026-10-01T10:00:00Z","appointmentDateTime":"2026-12-10T09:00:00Z"}],)";
  return {
      {record("I-485", R"("notices":[],"events":[)" + event("a", "IAF", "2026-01-13") + "," +
                           event("b", "FTA0", "2026-02-10") + "]"),
       status("I-485", "Case Is Being Actively Reviewed By USCIS", "We are reviewing your case.",
              "2026-02-11"),
       place("I-485"), papers("Biometrics Appointment Notice")},
      {record("I-539", R"("notices":[],"events":[)" + event("a", "IAF", "2026-01-13") + "," +
                           event("b", "EA", "2026-08-10") + "]"),
       status("I-539", "Case Was Received and A Receipt Notice Was Sent", "We received it.", "2026-01-13"),
       place("I-539"), papers("Denial Notice")},
      {record("N-400", interview + R"("events":[)" + event("a", "IAF", "2026-01-13") + "]"),
       status("N-400", "Interview Cancelled", "We cancelled the interview for your case.", "2026-11-01"),
       place("N-400"), papers("Interview Notice")},
      {record("I-130",
              R"("notices":[],"evidenceRequests":[{"noticeId":"9","isRespondedTo":false}],"events":[)" +
                  event("a", "IAF", "2026-01-13") + "]"),
       status("I-130", "Request for Additional Evidence Was Sent", "On August 4, 2026, we sent a request.",
              "2026-08-04"),
       place("I-130"), papers("I-130 Approval Notice")},
  };
}

/// The other half of a pair: the same case some weeks later.
Bodies later(const Bodies& bodies) {
  Bodies out = bodies;
  out[0].insert(out[0].find("\"events\":[") + 10, event("n", "H1", "2026-11-20") + ",");
  out[1] = status("I-485", "Case Was Approved", "On November 20, 2026, we approved your case.", "2026-11-20");
  out[3] = papers("Approval Notice");
  return out;
}

}  // namespace

TEST_CASE("the same case is no change, whatever could not be read of it now or before, and in whatever way") {
  for (const Bodies& bodies : whole_cases()) {
    const std::string whole = capture(bodies, 0, Way::missing);
    for (const Way way : kWays) {
      for (unsigned unread = 0; unread < 15; ++unread) {
        const std::string partly = capture(bodies, unread, way);
        CAPTURE(partly);
        CHECK(list(changes(whole, partly)) == "");
        CHECK(list(changes(partly, whole)) == "");
      }
    }
  }
}

TEST_CASE("the same case is no change where other answers are unread before than now") {
  for (const Bodies& bodies : whole_cases()) {
    for (unsigned then = 1; then < 15; ++then) {
      for (unsigned now = 1; now < 15; ++now) {
        const std::string before = capture(bodies, then, Way::network);
        const std::string after = capture(bodies, now, Way::missing);
        CAPTURE(before);
        CAPTURE(after);
        CHECK(list(changes(before, after)) == "");
      }
    }
  }
}

TEST_CASE("the same case is no change wherever an answer was cut off") {
  for (const Bodies& bodies : whole_cases()) {
    const std::string whole = capture(bodies, 0, Way::missing);
    for (std::size_t i = 0; i < bodies.size(); ++i) {
      for (std::size_t end = 9; end < bodies[i].size(); end += 7) {
        Bodies cut = bodies;
        cut[i].resize(end);
        const std::string partly = capture(cut, 0, Way::missing);
        CAPTURE(partly);
        CHECK(list(changes(whole, partly)) == "");
        CHECK(list(changes(partly, whole)) == "");
      }
    }
  }
}

TEST_CASE("what changed is told from the answers that both readings have, and from nothing else") {
  for (const Bodies& bodies : whole_cases()) {
    const Bodies next = later(bodies);
    for (unsigned unread = 0; unread < 15; ++unread) {
      const auto allowed =
          changes(capture(bodies, unread, Way::missing), capture(next, unread, Way::missing));
      const auto unread_now = changes(capture(bodies, 0, Way::missing), capture(next, unread, Way::network));
      const auto unread_then = changes(capture(bodies, unread, Way::network), capture(next, 0, Way::missing));
      for (const std::string& change : unread_now) {
        CAPTURE(change);
        CHECK(std::find(allowed.begin(), allowed.end(), change) != allowed.end());
      }
      for (const std::string& change : unread_then) {
        CAPTURE(change);
        CHECK(std::find(allowed.begin(), allowed.end(), change) != allowed.end());
      }
      const bool record_read = (unread & 1U) == 0;
      CHECK((!record_read || !unread_now.empty()));
    }
  }
}
