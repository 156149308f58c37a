#include "knowledge/wordings.hpp"

#include <doctest/doctest.h>

using namespace caselight;

TEST_CASE("words are found whatever their case, and not where a word keeps them out") {
  CHECK(says("YOUR CARD IS BEING HELD AT THE POST OFFICE", Wording::held_at_post_office));
  CHECK_FALSE(says("Card Was Returned By The Post Office", Wording::held_at_post_office));
  CHECK_FALSE(says("", Wording::held_at_post_office));
}

TEST_CASE("one phrase of every choice has to be there") {
  CHECK(says("We will reuse your fingerprints", Wording::biometrics_reused));
  CHECK_FALSE(says("We will reuse your photograph", Wording::biometrics_reused));
  CHECK_FALSE(says("We took your fingerprints", Wording::biometrics_reused));
}

TEST_CASE("a label is found as whole words, with other marks between them") {
  CHECK(says("RECEIPT-NUMBER: IOE0000000001", Wording::receipt_label));
  CHECK_FALSE(says("Receipt Numbers", Wording::receipt_label));
  CHECK_FALSE(says("Web page number 3", Wording::receipt_label));
}

TEST_CASE("a phrase of the beginning stands at the beginning, and one that stands alone stands alone") {
  CHECK(behind("Date: November 3, 2026", Wording::letter_date_label) == " November 3, 2026");
  CHECK(behind("The Date: November 3, 2026", Wording::letter_date_label) == "The Date: November 3, 2026");
  CHECK(says("OTHER", Wording::no_document_type));
  CHECK_FALSE(says("Other Evidence", Wording::no_document_type));
}

TEST_CASE("words name the kind of an appointment where they name one kind alone") {
  CHECK(appointment_in_words("Fingerprint Appointment") == AppointmentSubject::biometrics);
  CHECK(appointment_in_words("Your interview") == AppointmentSubject::interview);
  CHECK(appointment_in_words("Naturalization ceremony") == AppointmentSubject::oath);
  CHECK(appointment_in_words("Interview and oath ceremony") == AppointmentSubject::none);
  CHECK(appointment_in_words("Appointment") == AppointmentSubject::none);
}
