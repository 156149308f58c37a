#include <doctest/doctest.h>

#include <algorithm>

#include "brief/answer/check.hpp"
#include "brief/answer/render.hpp"
#include "brief/told.hpp"

using namespace caselight;
using namespace caselight::told;

namespace {

constexpr const char* kSent =
    "- Filed: January 12, 2026 [e4]\n- Code FTA0, 315 days, 7.4 months [e7]\n- Receipt number: "
    "[RECEIPT-1]\n- Applicant: [APPLICANT]\n"
    "- July 2026 [e9]\n";

Redactor redactor() {
  KnownValues known;
  known.receipt = "IOE0000000001";
  known.people.push_back({Identity::applicant, "QUANDLE, ZEPHYRINA", name_parts("QUANDLE, ZEPHYRINA")});
  Redactor out(known);
  (void)out.data("Zephyrina Quandle and 202-555-0143");
  return out;
}

CheckedAnswer check(std::string_view text, bool finished = true) {
  const Redactor names = redactor();
  return check_answer(text, finished, {kSent, ""}, names);
}

std::string plain(const CheckedAnswer& answer) { return answer_text(answer, speech("en")); }

bool found(const CheckedAnswer& answer, FindingKind kind) {
  return std::any_of(answer.findings.begin(), answer.findings.end(),
                     [&](const AnswerFinding& f) { return f.kind == kind; });
}

}  // namespace

TEST_CASE("an answer that keeps to the brief has no finding") {
  const auto answer = check(
      "Your case was **filed** on January 12, 2026 [e4]. The code FTA0 was written [e7].\n\n- 315 days have "
      "passed [e7].\n- "
      "[APPLICANT] has receipt [RECEIPT-1] [e4].");
  CHECK(answer.findings.empty());
  CHECK(answer.blocks.size() == 3);
  CHECK(answer.blocks[0].sentences.size() == 2);
  CHECK(answer.blocks[0].sentences[0].grounded);
}

TEST_CASE("evidence that was not sent is marked and its reference is not shown") {
  for (const char* text : {"It moved [e99].", "It moved [e4, e99].", "It moved (e99).", "It moved [E 99].",
                           "It moved, see e99."}) {
    CAPTURE(text);
    const auto answer = check(text);
    CHECK(found(answer, FindingKind::unknown_evidence));
    CHECK(plain(answer).find("99") == std::string::npos);
    CHECK_FALSE(answer.findings[0].dropped);
  }
}

TEST_CASE("a date or a length of time that was not sent is marked") {
  for (const char* text : {"It was moved on January 13, 2026 [e4].", "It was moved on 2026-01-13.",
                           "It was moved on 13 de enero de 2026.", "It was moved in March 2026.",
                           "By 2031 it ends.", "It takes 40 days.", "It takes two weeks.",
                           "It takes 2-3 months.", "It takes a few weeks.", "It was moved on July 4, 2026.",
                           "On **Jan**uary 13, 20**26** it moved.", "It was moved on 01/13/2026."}) {
    CAPTURE(text);
    CHECK(found(check(text), FindingKind::unknown_date));
  }
  for (const char* text :
       {"Filed on 2026-01-12.", "Filed on January 12.", "Filed in January 2026.", "El 12 de enero de 2026.",
        "For 315 days.", "In July 2026.", "Filed 01/12/2026.", "A median of 7.4 months."}) {
    CAPTURE(text);
    CHECK(check(text).findings.empty());
  }
}

TEST_CASE("a code that was not sent is marked") {
  for (const char* text :
       {"The code FTA1 was written.", "the code fta1 was written", "Code H008 means approval was sent.",
        "They wrote IEA on it.", "F**TA**1 was written.", "The code XQZ was written."}) {
    CAPTURE(text);
    CHECK(found(check(text), FindingKind::unknown_code));
  }
  CHECK(check("The code FTA0 belongs to Form I-485 at USCIS.").findings.empty());
}

TEST_CASE("placeholders are put back; one that was not sent, or a number, is marked") {
  CHECK(plain(check("[APPLICANT] has [receipt-1].")).find("QUANDLE, ZEPHYRINA has IOE0000000001.") == 0);
  CHECK(plain(check("[**APPLICANT**] waits.")).find("QUANDLE, ZEPHYRINA") == 0);
  for (const char* text : {"See [RECEIPT-2].", "See IOE0000000009.", "Call 202-555-0199.",
                           "Alien A123456789.", "Write to x@example.org."}) {
    CAPTURE(text);
    CHECK(found(check(text), FindingKind::unknown_placeholder));
  }
  CHECK(found(check("Call [PHONE-1]."), FindingKind::unknown_placeholder));  // given out, but not sent here
}

TEST_CASE("a placeholder of the question may be named") {
  const Redactor names = redactor();
  const auto answer = check_answer("You wrote [PHONE-1].", true, {kSent, "Is [PHONE-1] yours?"}, names);
  CHECK(answer.findings.empty());
  CHECK(plain(answer).find("202-555-0143") != std::string::npos);
}

TEST_CASE("a promise and a piece of legal advice are left out, and it is said") {
  for (const char* text :
       {"Your case will be approved.", "Your case will be app**rov**ed.", "Your case will be **approved**.",
        "Your case will be app<b></b>roved.", "Your case w\xE2\x80\x8Bill be approved.",
        "Your case will be. Approved!", "- Your case will\n- be approved", "Your case will be\n\napproved.",
        "Your case will be `approved`.", "[Your case will](https://example.org) be approved.",
        "Your case will be \\approved.", "You should file an appeal.", "You should [e4] file an appeal [e4].",
        "# You should\nfile an appeal"}) {
    CAPTURE(text);
    const auto answer = check(text);
    REQUIRE_FALSE(answer.findings.empty());
    CHECK(answer.findings[0].dropped);
    CHECK(plain(answer).find("pproved") == std::string::npos);
    CHECK(plain(answer).find("appeal") == std::string::npos);
  }
  CHECK(found(check("It will be approved."), FindingKind::promise));
  CHECK(found(check("You should file an appeal."), FindingKind::legal_advice));
}

TEST_CASE("the good sentences around a dropped one stay") {
  const auto answer = check("It was filed on January 12, 2026 [e4]. It will be approved. It waits [e7].");
  CHECK(plain(answer).find("It was filed on January 12, 2026") == 0);
  CHECK(plain(answer).find("It waits") != std::string::npos);
}

TEST_CASE("while the model writes, the sentence under way is held back") {
  const std::string whole = "It was filed [e4]. It will be approved.";
  for (std::size_t length = 0; length <= whole.size(); ++length) {
    CAPTURE(length);
    CHECK(plain(check(whole.substr(0, length), false)).find("will") == std::string::npos);
  }
  CHECK(found(check(whole, true), FindingKind::promise));
}

TEST_CASE("the end decides, wherever the stream was cut before") {
  const std::string whole =
      "Filed on January 12, 2026 [e4]. Moved on January 13, 2026 [e99]. It will be **appr**oved.";
  const auto at_end = check(whole);
  for (std::size_t cut = 0; cut < whole.size(); ++cut) (void)check(whole.substr(0, cut), false);
  CHECK(at_end.findings.size() == 3);
}

TEST_CASE("sentences end where they end") {
  const auto count = [](std::string_view text) { return sentences_of(text).size(); };
  CHECK(count("One. Two! Three? Four… Five") == 5);
  CHECK(count("The U.S. office wrote e.g. a letter to Mr. Doe.") == 1);
  CHECK(count("It took 7.4 months. [e7] Then it moved.") == 2);
  CHECK(count("") == 0);
}

TEST_CASE("beside a wrong fact stands the row of the summary that has this fact") {
  const Redactor names = redactor();
  constexpr const char* kInterview =
      "- USCIS says an interview was scheduled [e8]\n- Interview: December 16, 2026 (in 23 days), upcoming "
      "[e8]\n"
      "  Day of the week: Wednesday, December 16, 2026.\n  The record gives the time as 3:30 PM.\n"
      "- Office: SEATTLE, WA [e9]\n";
  const auto beside = [&](std::string_view answer) {
    const CheckedAnswer checked = check_answer(answer, true, {kInterview, ""}, names);
    return checked.findings.empty() ? std::string() : checked.findings[0].beside;
  };
  CHECK(beside("Your interview is on December 30, 2026 [e8].") ==
        "Interview: December 16, 2026 (in 23 days), upcoming");
  CHECK(beside("December 16, 2026 is a Monday [e8].") == "Day of the week: Wednesday, December 16, 2026.");
  CHECK(beside("It begins at 9:15 AM [e8].") == "The record gives the time as 3:30 PM.");
  CHECK(beside("It begins at noon [e8].") == "The record gives the time as 3:30 PM.");
  CHECK(beside("The Vermont Service Center has it [e9].") == "Office: SEATTLE, WA");
}

TEST_CASE("a share, a place, a count and a contents that were not sent are marked") {
  for (const char* text :
       {"Eighty percent are done [e4].", "It takes place in Portland [e4].", "Nine o'clock is the time [e4].",
        "The notice says that your exam is too old [e4]."}) {
    CAPTURE(text);
    CHECK_FALSE(check(text).findings.empty());
  }
}
