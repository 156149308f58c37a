#include "casefile/named_days.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace caselight;

namespace {

Date day(const std::string& text) { return *parse_date(text); }
const Date kTold = day("2026-11-10");

std::vector<NamedDay> named(const std::string& text) { return find_named_days(text, kTold); }
std::vector<NamedDay> one(const std::string& date, NamedFor what, std::optional<int> counted = {}) {
  return {{day(date), what, counted}};
}

}  // namespace

TEST_CASE("a day after which something is destroyed or no longer held is found in each wording") {
  for (const std::string text :
       {"We will destroy your new card if we do not receive an address update by January 8, 2027.",
        "Your card will be destroyed unless you update your address on or before Jan. 8, 2027.",
        "We will hold your travel document until January 8, 2027.",
        "If you do not contact us by 01/08/2027, we will destroy your document.",
        "Destruiremos su tarjeta si no recibimos su nueva dirección a más tardar el 8 de enero de 2027."}) {
    CAPTURE(text);
    CHECK(named(text) == one("2027-01-08", NamedFor::keeping));
  }
}

TEST_CASE("what the post office holds is to be picked up by a day") {
  for (const std::string text :
       {"The Post Office is holding your card until Friday, January 8, 2027.",
        "Please pick up your document by January 8, 2027.",
        "Puede recoger su tarjeta en la oficina de correos hasta el 8 de enero de 2027."}) {
    CAPTURE(text);
    CHECK(named(text) == one("2027-01-08", NamedFor::pick_up));
  }
}

TEST_CASE("a day from which to ask is no last day for an answer") {
  for (const std::string text :
       {"If you do not receive your request for evidence by December 10, 2026, please go to our website.",
        "If you have not received your card by December 10, 2026, contact us.",
        "If the fee remitter does not receive a refund by December 10, 2026, please call us.",
        "Si no recibe su aviso a más tardar el 10 de diciembre de 2026, comuníquese con nosotros."}) {
    CAPTURE(text);
    CHECK(named(text) == one("2026-12-10", NamedFor::arrival));
  }
}

TEST_CASE("payments, other appointments, returns and anything else to do have a last day, too") {
  CHECK(named("You must pay the fee by December 10, 2026.") == one("2026-12-10", NamedFor::payment));
  CHECK(named("Debe pagar la tarifa antes del 10 de diciembre de 2026.") ==
        one("2026-12-09", NamedFor::payment));
  CHECK(named("To reschedule, you must call us by December 10, 2026.") ==
        one("2026-12-10", NamedFor::rescheduling));
  CHECK(named("Your old card must be returned by December 10, 2026.") ==
        one("2026-12-10", NamedFor::sending_back));
  CHECK(named("You must contact us by December 10, 2026.") == one("2026-12-10", NamedFor::other));
  CHECK(named("If we do not receive your response by December 10, 2026, we will deny your case.") ==
        one("2026-12-10", NamedFor::answer));
}

TEST_CASE("days counted from a named day, or from the text's own, are a named day") {
  for (const std::string text :
       {"You must respond within 30 days of November 10, 2026.", "You must respond within 30 days.",
        "You have thirty (30) calendar days to respond.", "Please submit it within 30 days of this notice.",
        "Debe responder dentro de los 30 días del 10 de noviembre de 2026."}) {
    CAPTURE(text);
    CHECK(named(text) == one("2026-12-10", NamedFor::answer, 30));
  }
}

TEST_CASE("a day before which something must be done is itself too late") {
  CHECK(named("You must respond before December 10, 2026.") == one("2026-12-09", NamedFor::answer));
  CHECK(named("You must respond prior to December 10, 2026.") == one("2026-12-09", NamedFor::answer));
  CHECK(named("You must respond on or before December 10, 2026.") == one("2026-12-10", NamedFor::answer));
}

TEST_CASE("a day is read however it is spelled") {
  for (const std::string text :
       {"You must respond by December 10th, 2026.", "You must respond by December 10 2026.",
        "Your response is due Dec. 10th, 2026; include this letter.", "You must respond by 12-10-2026.",
        "You must respond on or before the 10th of December 2026.", "Respond by Thu., December 10, 2026.",
        "You may respond until the close of business on December 10, 2026.",
        "If we do not receive the evidence by December 10, 2026, we may deny your case.",
        "Si no recibimos su respuesta para el 10 de diciembre de 2026, podemos denegar su caso."}) {
    CAPTURE(text);
    CHECK(named(text) == one("2026-12-10", NamedFor::answer));
  }
}

TEST_CASE("days from something in the person's own life are no day") {
  for (const std::string text :
       {"You must notify us of any change of address within 10 days of the change.",
        "You must file Form I-751 within the 90 days before that date.",
        "You must marry within 90 days of entry.", "You must send it within 30 days after you turn 18.",
        "Debe avisarnos dentro de los 10 días después de mudarse."}) {
    CAPTURE(text);
    CHECK(named(text).empty());
  }
}

TEST_CASE("days that nobody can count from are told as days") {
  CHECK(find_days_given("You must respond within 33 days of receiving it.", kTold) == 33);
  CHECK(find_days_given("You must respond within 30 days.", std::nullopt) == 30);
  CHECK_FALSE(find_days_given("You must respond within 30 days.", kTold).has_value());
  CHECK(named("You must respond within 33 days of receiving it.").empty());
}

TEST_CASE("days on which something else happens are nobody's last day") {
  for (const std::string text :
       {"We will send you a decision by December 10, 2026.", "We received it by mail on November 12, 2026.",
        "Your card is valid until December 10, 2028. Please keep it.",
        "We placed your case on hold until December 10, 2026.",
        "Your interview will be held before December 10, 2026, at the office in your letter.",
        "You had to submit it before November 9, 2026.", "Your fee will be refunded by December 10, 2026.",
        "We began reviewing your case on November 12, 2026."}) {
    CAPTURE(text);
    CHECK(named(text).empty());
  }
}

TEST_CASE("of two days for one thing the earlier counts") {
  CHECK(named("We will hold your document until May 9, 2027. If you do not contact us by May 7, 2027, we "
              "will destroy it.") == one("2027-05-07", NamedFor::keeping));
}

TEST_CASE("a due date that was moved holds, and the one before it does not") {
  for (const std::string text :
       {"Your response was due by December 4, 2026. The new due date is December 18, 2026.",
        "We extended the due date of your response from December 4, 2026 to December 18, 2026.",
        "Your response is now due by December 18, 2026. It was due by December 4, 2026.",
        "La respuesta vencía a más tardar el 4 de diciembre de 2026. La nueva fecha límite de su respuesta "
        "es el 18 de "
        "diciembre de 2026."}) {
    CAPTURE(text);
    CHECK(named(text) == one("2026-12-18", NamedFor::answer));
  }
  CHECK(named("We cannot give a new due date. You must respond by December 4, 2026.") ==
        one("2026-12-04", NamedFor::answer));
  CHECK(named("We extended your card. It is valid until March 3, 2027 if you respond by December 4, 2026.") ==
        one("2026-12-04", NamedFor::answer));
}

TEST_CASE("a last day without its year is the next one") {
  for (const std::string text :
       {"You must respond by January 8.", "Please respond no later than Jan. 8th, close of business.",
        "You must respond by 01/08/27.", "Debe responder a más tardar el 8 de enero."}) {
    CAPTURE(text);
    CHECK(named(text) == one("2027-01-08", NamedFor::answer));
  }
  CHECK(named("You must respond by March 2027.").empty());
  CHECK(named("You must respond by 01/08.").empty());
  CHECK(named("You had to respond by October 8.").empty());
}

TEST_CASE("of two days between which something is to be done the later one is the last") {
  CHECK(named("You must register again between November 12, 2026 and January 11, 2027.") ==
        one("2027-01-11", NamedFor::other));
  CHECK(named("Debe presentarla entre el 12 de noviembre de 2026 y el 11 de enero de 2027.") ==
        one("2027-01-11", NamedFor::answer));
}

TEST_CASE("what USCIS means to do by a day is no last day") {
  CHECK(named("You should receive a decision by January 11, 2027.").empty());
  CHECK(named("If you do not respond by January 11, 2027, you should expect a denial.") ==
        one("2027-01-11", NamedFor::answer));
}

TEST_CASE("a last day is read behind USCIS's words for it in Spanish, and with an hour and a time zone") {
  CHECK(named("Su respuesta tiene fecha límite: 8 de enero de 2027.") == one("2027-01-08", NamedFor::answer));
  CHECK(named("Your response must be received by 11:59 PM ET on January 8, 2027.") ==
        one("2027-01-08", NamedFor::answer));
  CHECK(named("The deadline, January 8, 2027, will not be extended.") == one("2027-01-08", NamedFor::answer));
  CHECK(named("Deadline for your response (January 8, 2027).") == one("2027-01-08", NamedFor::answer));
}

TEST_CASE("a visit is on the day that stands behind it, not on one that it left or on which a notice comes") {
  const auto set = [](const std::string& text) { return find_visits(text, kTold).set; };
  const std::vector<Date> january8{day("2027-01-08")};
  CHECK(set("We scheduled an interview for your Form N-400, Receipt Number IOE0000000001 on January 8, "
            "2027.") == january8);
  CHECK(set("We rescheduled your interview from December 3, 2026 to January 8, 2027.").back() == january8[0]);
  CHECK(set("We rescheduled the interview that was set for December 3, 2026.").empty());
  CHECK(set("Your interview originally scheduled for December 3, 2026 was moved.").empty());
  CHECK(set("We will send you an interview notice on December 5, 2026.").empty());
}

TEST_CASE("days that are counted in words or in weeks are counted") {
  CHECK(named("You must respond within four weeks.") == one("2026-12-08", NamedFor::answer, 28));
  CHECK(named("Please respond within 6 weeks.") == one("2026-12-22", NamedFor::answer, 42));
  CHECK(named("Your response is due in forty-five days.") == one("2026-12-25", NamedFor::answer, 45));
  CHECK(named("You have fourteen days to respond.") == one("2026-11-24", NamedFor::answer, 14));
  CHECK(named("Debe responder dentro de treinta y tres días.") == one("2026-12-13", NamedFor::answer, 33));
  // Neither "often" nor "someone" is a number.
  CHECK(named("You must respond within often days.").empty());
  CHECK(named("Someone days ago asked you to respond.").empty());
}

TEST_CASE("a last day that its words follow, or that stands behind an hour and its zone") {
  CHECK(named("We need your response on December 14, 2026, at the latest.") ==
        one("2026-12-14", NamedFor::answer));
  CHECK(named("You have until 5:00 p.m. Eastern Time on December 15, 2026 to respond.") ==
        one("2026-12-15", NamedFor::answer));
  CHECK(named("You have until 5 p.m. Tuesday, December 15, 2026 to respond.") ==
        one("2026-12-15", NamedFor::answer));
}

TEST_CASE("a sentence that tells by when, and whose day nobody read, is found") {
  const auto unread = [](const std::string& text) {
    return std::string(find_unread_time(text, kTold, kTold));
  };
  for (const std::string sentence :
       {"You must respond by next Friday.", "You must respond within two months.",
        "Your response is due by the end of December.", "Debe responder antes del viernes."}) {
    CAPTURE(sentence);
    CHECK(unread("We sent a request for evidence. " + sentence + " Thank you.") == sentence);
  }
  for (const std::string sentence :
       {"You must respond by December 5, 2026.", "You must respond within 30 days.",
        "You may respond by mail.", "We will make a decision within two months.",
        "On November 10, 2026, we sent a request for evidence; please respond."}) {
    CAPTURE(sentence);
    CHECK(unread(sentence).empty());
  }
}

TEST_CASE("a visit that is moved is set for the day behind the move") {
  const auto set = [](const std::string& text) { return find_visits(text, kTold).set; };
  for (const std::string text : {"Your appointment on December 2, 2026 was moved to December 16, 2026.",
                                 "We moved your interview from December 2, 2026 to December 16, 2026.",
                                 "We changed your interview to December 16, 2026 from December 2, 2026.",
                                 "The ceremony on December 2, 2026 was rescheduled for December 16, 2026."}) {
    CAPTURE(text);
    CHECK(set(text) == std::vector<Date>{day("2026-12-16")});
  }
  // With one day alone nothing says where the visit went.
  CHECK(set("We rescheduled the interview that was set for December 2, 2026.").empty());
}
