#include "knowledge/status_titles.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "knowledge/notice_patterns.hpp"
#include "knowledge/title_patterns.hpp"

using namespace caselight;

namespace {

struct Expected {
  std::string_view title;
  Effect effect;
};

void check_all(std::initializer_list<Expected> titles, bool decision) {
  for (const auto& [title, effect] : titles) {
    CAPTURE(title);
    const auto meaning = read_title(title);
    CHECK(effect_name(meaning.effect) == effect_name(effect));
    CHECK(meaning.decision == decision);
  }
}

// As a careless sender would write it: capitals turned round, spaces doubled, marks and curly quotes added.
std::string mangled(std::string_view title) {
  std::string out = "  ";
  for (const char c : title) {
    if (c >= 'a' && c <= 'z') {
      out += static_cast<char>(c - 'a' + 'A');
    } else if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else if (c == ' ') {
      out += " \xC2\xA0 ";
    } else if (c == '\'') {
      out += "\xE2\x80\x99";
    } else {
      out += c;
    }
  }
  return out + ". ";
}

}  // namespace

TEST_CASE("every title of the table is read by its own row, however it is written") {
  CHECK(status_titles().size() >= 134);
  for (const auto& row : status_titles()) {
    for (const auto& written : {std::string{row.title}, mangled(row.title)}) {
      CAPTURE(written);
      const auto meaning = read_title(written);
      CHECK(meaning.exact);
      CHECK(meaning.rule == row.title);
      CHECK(meaning.effect == row.effect);
      CHECK(meaning.decision == row.decision);
    }
  }
}

TEST_CASE("a title of the table speaks of the decision exactly when it states a verdict") {
  for (const auto& row : status_titles()) {
    CAPTURE(row.title);
    // "A decision was made": the verdict is not said.
    if (row.effect != Effect::notice_sent) CHECK(row.decision == is_verdict(row.effect));
    CHECK(row.effect != Effect::unknown);
  }
}

TEST_CASE("every rule is the first to fit its own example: no rule is dead or shadowed") {
  for (const auto rules : {title_patterns(), notice_patterns()}) {
    for (const auto& rule : rules) {
      CAPTURE(rule.example);
      CHECK(match_title(NormalTitle{rule.example}, rules).rule == rule.rule);
    }
  }
}

TEST_CASE("the rules agree with the table on verdicts: none is found where the table has none") {
  for (const auto& row : status_titles()) {
    CAPTURE(row.title);
    const auto ruled = match_title(NormalTitle{row.title}, title_patterns());
    if (!row.decision) CHECK_FALSE(is_verdict(ruled.effect));
  }
}

TEST_CASE("known titles mean what they say") {
  check_all(
      {{"Case Was Approved", Effect::approved},
       {"Case Was Denied", Effect::denied},
       {"Case Was Not Revoked or Cancelled By USCIS", Effect::approval_reaffirmed},
       {"Case Closed Benefit Received By Other Means", Effect::closed_other_means},
       {"Certified Approval Of My Case Was Reversed by The Appellate Authority", Effect::denied_on_appeal}},
      true);
  check_all({{"USCIS Is currently Processing the Case", Effect::review},
             {"New Card Is Being Produced", Effect::card_ordered},
             {"Card Was Delivered To Me By The Post Office", Effect::card_delivered},
             {"Case Was Reopened", Effect::reopened},
             {"Oath Ceremony Will Be Scheduled", Effect::oath_ready}},
            false);
}

TEST_CASE("approved and denied about something else are not the case's decision") {
  check_all({{"Request For A Duplicate Card Was Approved", Effect::duplicate_card_approved},
             {"Expedite Request Approved", Effect::expedite_approved},
             {"Your expedite request was denied", Effect::expedite_denied},
             {"Request To Expedite Your Case Was Approved", Effect::expedite_approved},
             {"Fees Were Waived", Effect::fee_waived},
             {"Fee Waiver Request Was Approved", Effect::fee_waived},
             {"Fee Waiver Was Denied", Effect::fee},
             {"Appeal Was Approved", Effect::appeal_sustained},
             {"Your Appeal Was Denied", Effect::appeal_dismissed},
             {"Motion To Reopen Was Denied", Effect::motion_denied},
             {"Case Was Denied And Appeal Was Filed", Effect::appeal_filed},
             {"Premium Processing Request Was Approved", Effect::premium_other},
             {"Your Form I-907 was approved", Effect::premium_other},
             {"Your Request To Reschedule Was Denied", Effect::other},
             {"Waiver Was Approved", Effect::other},
             {"Form G-28 Was Approved", Effect::other},
             {"The change of employer for your petition was approved", Effect::unknown},
             {"Case Was Received And Fee Was Rejected", Effect::unknown},
             {"Credit Card Payment Approved", Effect::fee}},
            false);
}

TEST_CASE("unseen wordings of a decision are read") {
  check_all({{"We approved your case", Effect::approved},
             {"Your case was approved", Effect::approved},
             {"Your Form I-765 was approved", Effect::approved},
             {"We Approved Your Form I-485, Application to Register Permanent Residence", Effect::approved},
             {"Your Form I-131, Application for Travel Documents, was approved", Effect::approved},
             {"I-130 Petition Was Approved", Effect::approved},
             {"Your application for travel documents was approved", Effect::approved},
             {"Your application was denied because you failed to appear", Effect::denied},
             {"Case Was Denied Because You Did Not Appear", Effect::denied},
             {"Approval Notice Was Sent", Effect::approval_notice},
             {"Approval Was Revoked", Effect::revoked},
             {"Application Was Approved In Part", Effect::approved_in_part},
             {"Case Was Withdrawn", Effect::withdrawn},
             {"We Mailed You a Decision Notice", Effect::notice_sent}},
            true);
}

TEST_CASE("negated, conditional, announced or taken-back verdicts are unknown") {
  check_all({{"Case Was Not Approved", Effect::unknown},
             {"Your case has not been denied", Effect::unknown},
             {"Your case may be approved", Effect::unknown},
             {"Application Will Be Denied If You Do Not Respond", Effect::unknown},
             {"Case Was Recommended For Approval", Effect::review},
             {"Case Is Pending Approval", Effect::unknown},
             {"Termination Notice Was Withdrawn", Effect::unknown},
             {"Case Was Approved In Error", Effect::unknown},
             {"Intent to Deny Notice Was Withdrawn", Effect::intent_withdrawn},
             {"Case Was Reopened And Approved", Effect::unknown},
             {"Case Was Approved, Card Denied", Effect::unknown},
             {"Your benefit request was approved", Effect::unknown},
             {"Form I-824, Application for Action on an Approved Petition, Was Denied", Effect::unknown}},
            false);
}

TEST_CASE("an announced denial or a request is not a denial") {
  check_all({{"Notice of Intent to Deny Was Sent", Effect::noid_sent},
             {"We Sent You a Notice of Intent to Revoke", Effect::noir_sent},
             {"A Request for Evidence Was Mailed", Effect::rfe_sent},
             {"We Sent A Request For Initial Evidence", Effect::rfe_sent},
             {"We Received Your Response to Our Request for Evidence", Effect::rfe_response},
             {"Response to Request for Evidence Was Not Received", Effect::unknown},
             {"Response Time For Request For Evidence Was Extended", Effect::unknown}},
            false);
}

TEST_CASE("appointments are followed through cancelling and rescheduling") {
  check_all({{"Oath Ceremony Was Scheduled", Effect::oath_scheduled},
             {"We Placed You In Line For Oath Ceremony Scheduling", Effect::oath_ready},
             {"Oath Ceremony Was Cancelled", Effect::oath_cancelled},
             {"We Scheduled Your Interview", Effect::interview_scheduled},
             {"Interview Was Cancelled And Will Be Rescheduled", Effect::interview_cancelled},
             {"Biometrics Appointment Cancelled", Effect::appointment_cancelled},
             {"We Reused Your Biometrics", Effect::other},
             {"You Did Not Appear For Your Interview", Effect::interview_missed}},
            false);
}

TEST_CASE("cards on their way are told apart") {
  check_all({{"Your new card is being produced", Effect::card_ordered},
             {"We Mailed Your New Card", Effect::card_mailed},
             {"Your Card Was Delivered", Effect::card_delivered},
             {"Card Was Not Delivered", Effect::card_problem},
             {"Post Office Returned Your Card", Effect::card_returned},
             {"Your travel document was approved", Effect::unknown}},
            false);
}

TEST_CASE("a status that comes in Spanish alone is read") {
  check_all({{"Su caso fue aprobado", Effect::approved},
             {"Su Caso Fue Denegado", Effect::denied},
             {"El caso fue rechazado", Effect::rejected}},
            true);
  check_all({{"USCIS está procesando el caso", Effect::review},
             {"Se envió una solicitud de evidencia", Effect::rfe_sent},
             {"Se recibió la respuesta a la solicitud de evidencia", Effect::rfe_response},
             {"Se envió una notificación de intención de denegar", Effect::noid_sent},
             {"Su caso no fue aprobado", Effect::unknown},
             {"Su apelación fue aprobada", Effect::unknown}},
            false);
}

TEST_CASE("a decision that was reaffirmed is the one that was made, and its object says which") {
  check_all({{"The denial of your Form N-400 was reaffirmed", Effect::denial_reaffirmed},
             {"We reaffirmed the denial of your case", Effect::denial_reaffirmed},
             {"Revocation Was Reaffirmed", Effect::revocation_reaffirmed},
             {"Your petition was reaffirmed", Effect::approval_reaffirmed}},
            true);
  check_all({{"The hold on your petition was reaffirmed", Effect::unknown},
             {"We will reaffirm the denial if you do not answer", Effect::unknown}},
            false);
}

TEST_CASE("who acts, on what, and whether at all: another one is another meaning") {
  check_all(
      {{"The Department of State sent us your petition for review", Effect::returned_by_state_department},
       {"We sent your petition to the Department of State", Effect::sent_to_state_department},
       {"The consulate returned your passport to you", Effect::unknown},
       {"Cancellation Notice for a Request for Evidence", Effect::rfe_cancelled},
       {"We withdrew our request for evidence", Effect::rfe_cancelled},
       {"You asked us to approve your case", Effect::unknown},
       {"The immigration judge denied your application", Effect::unknown},
       {"Your name change petition was approved", Effect::other},
       {"Your visa application was refused", Effect::visa_other},
       {"Your previous application was denied", Effect::other},
       {"If your case was denied you may file again", Effect::unknown},
       {"Your interview may be rescheduled", Effect::unknown},
       {"Your notice was sent in error", Effect::unknown},
       {"We issued your Certificate of Naturalization", Effect::certificate_issued},
       {"Your Certificate of Naturalization will be issued after the oath", Effect::unknown},
       {"We destroyed the card that you returned to us", Effect::returned_card_destroyed},
       {"We destroyed your card", Effect::card_destroyed}},
      false);
}

TEST_CASE("what is no title is unknown") {
  CHECK(read_title("").effect == Effect::unknown);
  CHECK(read_title(" .,;- ").effect == Effect::unknown);
  CHECK(read_title("Case Was Updated").rule.empty());
  const std::string long_text = "Case Was Approved " + std::string(500, 'x');
  CHECK(read_title(long_text).effect == Effect::unknown);
  CHECK(read_title("Case Was Approv\xFF"
                   "ed")
            .effect == Effect::unknown);
}

TEST_CASE("the length limit of a title is exact") {
  const std::string words(391, 'a');
  CHECK(NormalTitle{words + " approved"}.fits());
  CHECK_FALSE(NormalTitle{words + "b approved"}.fits());
  CHECK(NormalTitle{words + "b approved"}.text().empty());
  CHECK(NormalTitle{words + " approved !!! "}.fits());
}

TEST_CASE("phrases stand as whole words only") {
  const NormalTitle title{"Case Was Disapproved; re-approved"};
  CHECK(title.text() == "case was disapproved re approved");
  CHECK(title.has("re approved"));
  CHECK(title.has("approved"));
  CHECK_FALSE(title.has("disapprove"));
  CHECK_FALSE(NormalTitle{"disapproved"}.has("approved"));
}
