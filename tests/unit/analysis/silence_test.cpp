#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "analysis/analyze.hpp"
#include "capture/intake.hpp"
#include "casefile/casefile.hpp"
#include "knowledge/status_titles.hpp"

// Silence is not "nothing": whatever USCIS wrote for the person either asks for nothing, and somebody has
// looked at it and put it on the list below, or the person is sent to read it. Whatever else was read, or was
// not.
using namespace caselight;

namespace {

const Instant kNow = parse_stamp("2026-11-29T12:00:00Z")->at;

/// Titles after which a page may say that nothing was found to do. A new title of the table that is not here
/// has to ask for something.
constexpr std::array kAsksNothing = std::to_array<std::string_view>({
    "Advance Parole Document Was Produced",
    "Appeal Was Approved",
    "Appeal Was Remanded To The Originating Office For Consideration",
    "Application Is Pending",
    "Approved",
    "Cancellation Notice for Request for Additional Evidence",
    "Card Was Delivered To Me By The Post Office",
    "Card Was Mailed To Me",
    "Card Was Picked Up By The United States Postal Service",
    "Card Was Received By USCIS Along With My Letter",
    "Case Accepted By The USCIS Lockbox",
    "Case Approval Was Affirmed",
    "Case Approval Was Reaffirmed And Mailed Back To Department Of State",
    "Case Approved",
    "Case Is Being Actively Reviewed By USCIS",
    "Case Is No Longer On Hold Because Of Pending Litigation",
    "Case Is On Hold",
    "Case Is On Hold Because Of Pending Litigation",
    "Case Is Pending at a Local Office",
    "Case Is Ready To Be Scheduled For An Interview",
    "Case Pending",
    "Case Transferred And New Office Has Jurisdiction",
    "Case Transferred To Another Office",
    "Case Was Approved",
    "Case Was Approved And A Decision Notice Was Sent",
    "Case Was Approved And My Decision Was Emailed",
    "Case Was Approved And USCIS Notified The U.S. Consulate or Port of Entry",
    "Case Was Not Revoked or Cancelled By USCIS",
    "Case Was Received",
    "Case Was Received and A Receipt Notice Was Emailed",
    "Case Was Received and A Receipt Notice Was Sent",
    "Case Was Received At Another USCIS Office",
    "Case Was Relocated From Administrative Appeals Office To USCIS Originating Office",
    "Case Was Returned To USCIS By The Executive Office of Immigration Review",
    "Case Was Sent To The Administrative Appeals Office for Review",
    "Case Was Sent To The Department of State",
    "Case Was Submitted For Quality Review Based On An Approval Recommendation",
    "Case Was Transferred And A New Office Has Jurisdiction",
    "Case Was Transferred To An Asylum Office",
    "Case Was Transferred To International Office/Consulate",
    "Case Was Transferred To Schedule An Interview",
    "Case Was Updated To Show Fingerprints Were Taken",
    "Certificate Of Naturalization Was Issued",
    "CNMI Semiannual Report Received",
    "Correspondence Was Received And USCIS Is Reviewing It",
    "Date of Birth Was Updated",
    "Document And Letter Was Received And Under Review",
    "Document Was Mailed",
    "Document Was Mailed To Me",
    "Document Was Personally Delivered To Me",
    "Expedite Request Approved",
    "Expedite Request Denied",
    "Expedite Request Received",
    "Fee Refund Was Mailed",
    "Fee Will Be Refunded",
    "Fees Were Waived",
    "Filed Under Known Employer Pilot",
    "Fingerprint Fee Was Received",
    "Interview Cancelled",
    "Interview Cancelled And Notice Ordered",
    "Interview Was Completed And Case Must Be Reviewed",
    "Interview Was Completed And My Case Must Be Reviewed",
    "Name Was Updated",
    "New Card Is Being Produced",
    "Next Step Is An Interview",
    "Oath Ceremony Will Be Scheduled",
    "Pending",
    "Permanent Resident Card Is Being Produced",
    "Premium Processing Case is Eligible for Pre-Certification",
    "Premium Processing Case is Not Eligible for Pre-Certification",
    "Premium Processing Fee Will Be Refunded",
    "Received",
    "Reentry Permit Was Produced",
    "Refugee Travel Document Was Produced",
    "Request For A Duplicate Card Was Approved",
    "Request for Additional Information Received",
    "Request For Premium Processing Services Was Received",
    "Request To Reschedule My Appointment Was Received",
    "Request Was Processed",
    "Response To USCIS' Notice of Intent Was Received",
    "Response To USCIS' Request For Evidence Was Received",
    "Special Immigrant Juvenile Deferred Action Granted",
    "Special Immigrant Juvenile Form I-360 Approved With Deferred Action",
    "Travel Document Was Mailed",
    "Travel Document Was Received By USCIS Along With My Letter",
    "USCIS Is currently Processing the Case",
    "Withdrawal Acknowledgement Notice Was Sent",
    "Withdrawal Request Received",
});

/// Wordings that no table knows, made so that they stay unknown: a rule that learns one of them has to say
/// what it asks for.
constexpr std::array kUnknownTitles = std::to_array<std::string_view>({
    "Evidence Was Requested",
    "Zebra Step Was Entered",
    "Your Submission Needs Attention",
    "Case Marked For Follow Up",
    "We Need To Hear From You",
    "Final Step Before Closure",
});

constexpr std::array<std::string_view, 4> kForms{"I-485", "N-400", "I-130", "I-999"};

/// One answer of the record, the location or the documents that asks for nothing; `variant` 0 leaves it out.
std::string record(int variant, std::string_view form, std::string_view notices) {
  if (variant == 0) return {};
  const std::string head =
      R"(,"cases":{"data":{"receiptNumber":"IOE0000000001","formType":")" + std::string(form) +
      R"(","submissionDate":"2026-01-12","closed":false,"actionRequired":false,"evidenceRequests":[],"events":[)";
  const std::string event =
      R"({"eventId":"a","eventCode":"IAF","createdAtTimestamp":"2026-01-12T15:00:00.000Z","eventTimestamp":"2026-01-12T15:00:00.000Z"})";
  return head + (variant == 1 ? event : "") + R"(],"notices":[)" + std::string(notices) + "]}}";
}
std::string location(int variant) {
  return variant == 0   ? ""
         : variant == 1 ? R"(,"receipt_info":{"data":{"receiptNumber":"IOE0000000001","location":"NBC"}})"
                        : R"(,"receipt_info":{"data":null})";
}
std::string documents(int variant, std::string_view rows) {
  if (variant == 0) return {};
  return R"(,"documents":{"data":[)" + std::string(variant == 1 ? rows : "") + "]}";
}
std::string status(std::string_view title, std::string_view form) {
  return R"(,"case_status":{"data":{"receiptNumber":"IOE0000000001","formType":")" + std::string(form) +
         R"(","statusTitle":")" + std::string(title) +
         R"(","statusText":"","currentActionCodeDate":"2026-11-03T15:00:00.000Z","historicalCaseStatuses":[]}})";
}

Analysis read(const std::string& members) {
  const Intake intake = read_input("{" + members.substr(1) + "}");
  REQUIRE(intake.captures.size() == 1);
  return analyze(make_case(intake.captures.front()), kNow);
}

bool sends_to_account(const Analysis& analysis) {
  return std::ranges::any_of(analysis.actions,
                             [](const Action& a) { return a.kind == ActionKind::check_account; });
}

bool may_be_silent(std::string_view title) {
  return std::ranges::find(kAsksNothing, title) != kAsksNothing.end();
}

/// The Board of Immigration Appeals sits in that office: there an appeal of a family petition waits.
bool may_be_at_the_board(std::string_view title) {
  return title == "Case Was Sent To The Executive Office of Immigration Review";
}

/// Calls `check` with every way in which the other three answers can be there, empty or missing.
template <class Check>
void with_every_rest(std::string_view form, const Check& check) {
  for (int i = 0; i < 27; ++i) check(record(i % 3, form, "") + location(i / 3 % 3) + documents(i / 9, ""));
}

}  // namespace

TEST_CASE(
    "an official title that nobody listed as asking for nothing asks for something, whatever else was read") {
  for (const StatusTitle& row : status_titles()) {
    if (may_be_silent(row.title)) continue;
    for (const auto form : kForms) {
      if (form == "I-130" && may_be_at_the_board(row.title)) continue;
      with_every_rest(form, [&](const std::string& rest) {
        CAPTURE(row.title);
        CAPTURE(form);
        CAPTURE(rest);
        CHECK(read(status(row.title, form) + rest).needs_you());
      });
    }
  }
}

TEST_CASE("a title that no table knows sends the person to the account, whatever else was read") {
  for (const auto title : kUnknownTitles) {
    CAPTURE(title);
    REQUIRE(read_title(title).effect == Effect::unknown);
    for (const auto form : kForms) {
      with_every_rest(
          form, [&](const std::string& rest) { CHECK(sends_to_account(read(status(title, form) + rest))); });
    }
  }
}

TEST_CASE("a notice of an unknown type sends the person to the account, beside every routine title") {
  const std::string notice =
      R"({"letterId":"441000001","generationDate":"2026-11-10T10:00:00.000Z","actionType":"Zebra Letter"})";
  for (const auto title : kAsksNothing) {
    const Analysis with = read(status(title, "I-485") + record(1, "I-485", notice));
    CAPTURE(title);
    CHECK(sends_to_account(with));
  }
  CHECK(sends_to_account(read(record(2, "I-485", notice))));
}

TEST_CASE(
    "a document of an unknown type that USCIS made sends the person to the account; an upload does not") {
  const auto document = [](std::string_view source) {
    return R"({"fileName":"a.pdf","contentId":"c","type":"Zebra Paper","createDate":"2026-11-10T10:00:00.000Z","sourceType":")" +
           std::string(source) + "\"}";
  };
  const auto with = [&](std::string_view source) {
    return read(status("Case Was Received", "I-485") + record(1, "I-485", "") +
                documents(1, document(source)));
  };
  CHECK(sends_to_account(with("USCIS Generated")));
  CHECK_FALSE(sends_to_account(with("Applicant")));
}

TEST_CASE("a case that the record marks as closed, without a verdict, sends the person to the account") {
  const std::string closed =
      R"(,"cases":{"data":{"receiptNumber":"IOE0000000001","formType":"I-539","submissionDate":"2026-01-12","closed":true,"events":[],"notices":[]}})";
  for (int i = 0; i < 9; ++i) CHECK(sends_to_account(read(closed + location(i % 3) + documents(i / 3, ""))));
}
