#include "casefile/notice/notice_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace caselight;

namespace {

Date day(const std::string& text) { return *parse_date(text); }

std::vector<std::pair<Date, NamedFor>> days(const std::string& text) {
  std::vector<std::pair<Date, NamedFor>> out;
  for (const NoticeDay& one : read_notice(text).days) out.emplace_back(one.day, one.what);
  return out;
}
std::vector<std::pair<Date, NamedFor>> answer(const std::string& date) {
  return {{day(date), NamedFor::answer}};
}

std::vector<Date> appointments(const std::string& text) {
  std::vector<Date> out;
  for (const NoticeDay& one : read_notice(text).appointments) out.push_back(one.day);
  return out;
}

}  // namespace

TEST_CASE("a notice is known by its field Notice Type, wherever the value stands") {
  for (const std::string text :
       {"Notice Type: Approval Notice\nPage 1 of 1", "NOTICE TYPE NOTICE DATE\nApproval Notice March 3, 2026",
        "Notice Type\nNotice Date\nApproval Notice\n03/03/2026", "Tipo de aviso: Approval Notice"}) {
    CAPTURE(text);
    CHECK(read_notice(text).kind() == Effect::approval_notice);
  }
}

TEST_CASE("a notice is known by its heading, in English and Spanish") {
  const std::vector<std::pair<std::string, Effect>> cases{
      {"Request for Additional Evidence", Effect::rfe_sent},
      {"NOTICE OF INTENT TO DENY", Effect::noid_sent},
      {"Notice of Intent to Revoke", Effect::noir_sent},
      {"Biometrics Appointment Notice", Effect::biometrics_scheduled},
      {"N-445, Notice of Naturalization Oath Ceremony", Effect::oath_scheduled},
      {"Notice of Rejection", Effect::rejected},
      {"Denial Notice", Effect::denial_notice},
      {"Notice to Appear", Effect::removal_notice},
      {"Request for Applicant to Appear for Initial Interview", Effect::interview_scheduled},
      {"Aviso de intención de denegar", Effect::noid_sent},
      {"SOLICITUD DE EVIDENCIA", Effect::rfe_sent},
      {"Aviso de recibo", Effect::received}};
  for (const auto& [heading, effect] : cases) {
    CAPTURE(heading);
    CHECK(read_notice("U.S. Department of Homeland Security\n" + heading + "\nDear Alex Sample:").kind() ==
          effect);
  }
}

TEST_CASE("labels, running text and unknown headings name no kind") {
  for (const std::string text :
       {"Receipt Number: IOE0000000009", "RECEIPT NUMBER RECEIVED DATE\nIOE0000000009 January 5, 2026",
        "we sent you a request for evidence before this letter", "Courtesy Letter",
        "THIS NOTICE DOES NOT GRANT ANY IMMIGRATION STATUS OR BENEFIT.", "Form I-797C, Notice of Action",
        "Include this page with your response to the Request for Evidence."}) {
    CAPTURE(text);
    CHECK(read_notice(text).kinds.empty());
  }
}

TEST_CASE("headings that name different kinds decide nothing; one that says less gives way") {
  CHECK(read_notice("Request for Evidence\nDenial Notice").kind() == Effect::unknown);
  CHECK(read_notice("Request for Evidence\nDenial Notice").kinds.size() == 2);
  CHECK(read_notice("DECISION\nDenial Notice").kind() == Effect::denial_notice);
  CHECK(read_notice("Appointment Notice\nASC Appointment Notice").kind() == Effect::biometrics_scheduled);
}

TEST_CASE("receipt numbers are found as USCIS writes them, the labeled one first, and telephones are none") {
  const auto receipts = [](const std::string& text) { return read_notice(text).receipts; };
  CHECK(receipts("Re: MSC2190000007\nReceipt Number IOE0000000009") ==
        std::vector<std::string>{"IOE0000000009", "MSC2190000007"});
  CHECK(receipts("Receipt Number\nPage\nEAC-21-900-00007") == std::vector<std::string>{"EAC2190000007"});
  CHECK(receipts("WAC 21 900 00007 and again WAC2190000007") == std::vector<std::string>{"WAC2190000007"});
  CHECK(receipts("call AND 800-375-5283, FAX8003755283x, XIOE0000000009, IOE00000000091").empty());
}

TEST_CASE("the notice's own date stands behind its label or below it, or at the top of a letter") {
  const auto dated = [](const std::string& text) { return read_notice(text).dated; };
  CHECK(dated("Notice Date: 03/09/2026") == day("2026-03-09"));
  CHECK(dated("NOTICE TYPE NOTICE DATE\nReceipt March 9, 2026") == day("2026-03-09"));
  CHECK(dated("Received Date Notice Date\n03/02/2026 03/09/2026") == day("2026-03-09"));
  CHECK(dated("Fecha del aviso: 9 de marzo de 2026") == day("2026-03-09"));
  CHECK(dated("USCIS\nMarch 9, 2026\nAlex Sample") == day("2026-03-09"));
  CHECK(dated("Date: MARCH 09, 2026\nRE: your case") == day("2026-03-09"));
}

TEST_CASE("where nobody can say which date is the notice's, it has none") {
  CHECK_FALSE(read_notice("Priority Date Received Date Notice Date\n03/02/2026 03/09/2026").dated);
  CHECK_FALSE(read_notice("Received on March 9, 2026 at the lockbox").dated);
  CHECK_FALSE(read_notice("Notice Date: 09.03.26").dated);
}

TEST_CASE("the last day to respond is found in each wording, and over the end of a line") {
  for (const std::string text :
       {"You must respond by June 8, 2026.", "YOUR RESPONSE MUST BE RECEIVED BY JUNE 8, 2026.",
        "Response Due Date: 06/08/2026",
        "Your response must be received in this office no later than\nJune 8, 2026.",
        "Submit the evidence on or before Monday, June 8, 2026.", "Respond by: 06/08/2026",
        "Debe presentar su respuesta antes del 9 de junio de 2026.",
        "Su respuesta debe llegar a más tardar\nel 8 de junio de 2026."}) {
    CAPTURE(text);
    CHECK(days("Notice Date: March 9, 2026\n\n" + text) == answer("2026-06-08"));
  }
}

TEST_CASE("days that the notice gives are counted from its own date, and only from that") {
  const std::string text =
      "You must submit your response within eighty-four (84) days of the date of this notice.";
  const NoticeText dated = read_notice("Notice Date: March 9, 2026\n\n" + text);
  REQUIRE(dated.days.size() == 1);
  CHECK(dated.days.front().day == day("2026-06-01"));
  CHECK(dated.days.front().counted);
  const NoticeText undated = read_notice(text);
  CHECK(undated.days.empty());
  CHECK(undated.days_given == 84);
}

TEST_CASE("several last days are all told, the earliest first") {
  CHECK(days("Your response must be received by June 8, 2026. You must submit Form I-693 no later than May "
             "4, 2026.") == std::vector<std::pair<Date, NamedFor>>{{day("2026-05-04"), NamedFor::answer},
                                                                   {day("2026-06-08"), NamedFor::answer}});
}

TEST_CASE("days of the past, and days that ask for nothing, are no last days") {
  CHECK(days("Notice Date: March 9, 2026\n\nWe received your response by mail on March 2, 2026.").empty());
  CHECK(
      days("Your Form I-765 was received on March 2, 2026. Your card is valid until March 1, 2031.").empty());
}

TEST_CASE("a heading above a sentence does not change what its day is for") {
  CHECK(days("Notice Date: March 9, 2026\nAmount Received: $ 1,440.00\nFee Type\nYou must respond by June 8, "
             "2026.") == answer("2026-06-08"));
}

TEST_CASE("the day of an appointment is found, and the last day to move it is not taken for it") {
  CHECK(appointments("ASC Appointment Notice\nDATE AND TIME OF APPOINTMENT\n05/06/2026\n10:00 AM\n"
                     "To ask for another appointment, call before May 1, 2026.") ==
        std::vector{day("2026-05-06")});
  CHECK(appointments("Interview Notice\nYou are scheduled to appear for an interview on Wednesday, May 6, "
                     "2026 at 9:30 AM.") == std::vector{day("2026-05-06")});
  CHECK(appointments("Aviso de entrevista\nFecha y hora de la cita: 6 de mayo de 2026, 9:30") ==
        std::vector{day("2026-05-06")});
  CHECK(appointments("Interview Notice\nInterview Date: 05/06/2026\nInterview Date: 05/13/2026") ==
        std::vector{day("2026-05-06"), day("2026-05-13")});
}

TEST_CASE("only a notice of an appointment has one") {
  CHECK(appointments("Request for Evidence\nYou were scheduled to appear on May 6, 2026.").empty());
}

TEST_CASE("its own commands are told as they stand, and headings and routine are none") {
  const auto asks =
      read_notice("REQUEST FOR EVIDENCE\n\nYou must submit your marriage certificate. We received your form.")
          .asks;
  CHECK(asks == std::vector<std::string>{"You must submit your marriage certificate."});
}

TEST_CASE("marks that turn, hide or part words are gone") {
  const NoticeText notice = read_notice(
      "Request for\xC2\xA0"
      "Evidence\nYou must re\xC2\xADspond by \xE2\x80\xAEJune\xE2\x80\xAC 8,\xC2\xA0"
      "2026.\x1b[31m");
  CHECK(notice.kind() == Effect::rfe_sent);
  REQUIRE(notice.days.size() == 1);
  CHECK(notice.days.front().words == "You must respond by June 8, 2026.[31m");
}

TEST_CASE("a text that has no end is read to its limit") {
  std::string text = "Request for Evidence\n";
  for (int i = 0; i < 40000; ++i) text += "You must respond by June 8, 2027. IOE0000000009 Page\n";
  const NoticeText notice = read_notice(text);
  CHECK(notice.days.size() == 1);
  CHECK(notice.asks.size() <= 6);
  CHECK(read_notice(std::string(400000, 'a')).days.empty());
}
