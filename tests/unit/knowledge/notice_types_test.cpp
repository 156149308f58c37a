#include "knowledge/notice_types.hpp"

#include <doctest/doctest.h>

#include "knowledge/title_text.hpp"

using namespace caselight;

namespace {

void check_document(std::string_view type, Effect effect, bool decision) {
  CAPTURE(type);
  const auto meaning = read_document_type(type, "USCIS Generated");
  CHECK(effect_name(meaning.effect) == effect_name(effect));
  CHECK(meaning.decision == decision);
}

}  // namespace

TEST_CASE("every notice type of the table is read by its own row") {
  for (const auto& row : notice_types()) {
    CAPTURE(row.type);
    const auto meaning = read_document_type(row.type);
    CHECK(meaning.exact);
    CHECK(meaning.effect == row.effect);
    CHECK(meaning.decision == row.decision);
  }
}

TEST_CASE("an appointment's notice does not say which kind it is") {
  CHECK(read_notice_type("Appointment Scheduled").effect == Effect::appointment_scheduled);
  CHECK(read_notice_type("Biometrics Appointment Notice").effect == Effect::biometrics_scheduled);
  CHECK(read_notice_type("Interview Notice").effect == Effect::interview_scheduled);
  CHECK(read_notice_type("Interview Cancellation Notice").effect == Effect::interview_cancelled);
}

TEST_CASE("a document of USCIS's can state the decision") {
  check_document("I-765 C09 Standalone Approval", Effect::approval_notice, true);
  check_document("I-485 Approval Notice", Effect::approval_notice, true);
  check_document("I-539 Denial", Effect::denial_notice, true);
  check_document("Welcome Notice", Effect::approval_notice, true);
  check_document("Decision Notice", Effect::notice_sent, true);
  check_document("Case Was Denied", Effect::denied, true);
}

TEST_CASE("a document about something else states no decision") {
  check_document("Notice of Intent to Deny", Effect::noid_sent, false);
  check_document("Request for Evidence", Effect::rfe_sent, false);
  check_document("RFE Response", Effect::rfe_response, false);
  check_document("Fee Waiver Approval", Effect::fee, false);
  check_document("Expedite Approval", Effect::unknown, false);
  check_document("Appeal Denial", Effect::appeal_other, false);
  check_document("Approved G-28", Effect::other, false);
  check_document("Premium Processing Approval Notice", Effect::premium_other, false);
  check_document("Copy of Approval Notice", Effect::unknown, false);
  check_document("Appeal Was Dismissed", Effect::appeal_dismissed, false);
  check_document("Account Acceptance Notice", Effect::received, false);
  check_document("Oath Ceremony Notice", Effect::oath_scheduled, false);
}

TEST_CASE("what the applicant put in proves nothing") {
  for (const auto* type : {"I-130 Approval Notice", "Denial Notice", "Other", "I-693"}) {
    CAPTURE(type);
    const auto meaning = read_document_type(type, "Applicant Provided");
    CHECK(meaning.effect == Effect::upload);
    CHECK_FALSE(meaning.decision);
  }
  CHECK(read_document_type("I-130 Approval Notice", "").effect == Effect::unknown);
  CHECK_FALSE(read_document_type("I-130 Approval Notice", "Representative Provided").decision);
  CHECK(read_document_type("Denial Notice", "uscis  GENERATED").effect == Effect::denial_notice);
}

TEST_CASE("the form that a document names is found") {
  CHECK(form_named_in("I-765 C09 Standalone Approval") == "I-765");
  CHECK(form_named_in("Approval of I-485J") == "I-485J");
  CHECK(form_named_in("(N-400)") == "N-400");
  CHECK(form_named_in("EOIR-29 receipt") == "EOIR-29");
  CHECK(form_named_in("I-797C, Notice of Action for I-130") == "I-130");
  CHECK(form_named_in("Standalone Approval").empty());
  CHECK(form_named_in("IOE-0912345678").empty());
  CHECK(form_named_in("I-").empty());
  CHECK(form_named_in("XI-765x").empty());
}
