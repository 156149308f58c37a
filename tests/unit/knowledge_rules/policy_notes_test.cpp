#include "knowledge/policy_notes.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "knowledge/forms.hpp"

using namespace caselight;
using std::chrono::sys_days;
using std::chrono::year;

namespace {

bool is_told(std::string_view id, const PolicyQuestion& question) {
  const auto notes = policy_notes_for(question);
  return std::ranges::any_of(notes, [&](const PolicyNote* note) { return note->id == id; });
}

PolicyQuestion open_case(std::string_view form, sys_days filed, sys_days today) {
  return {form, PolicyState::open, filed, today, {}};
}

constexpr sys_days kToday = year{2026} / 11 / 29;

}  // namespace

TEST_CASE("a hold is told of only where the case was pending while it was in force") {
  const sys_days before = year{2026} / 1 / 12;
  CHECK(is_told("asylum_hold", open_case("I-589", before, kToday)));
  CHECK_FALSE(is_told("asylum_hold", open_case("I-485", before, kToday)));
  CHECK(is_told("country_hold", open_case("I-485", year{2025} / 12 / 5, kToday)));
  CHECK_FALSE(is_told("country_hold", open_case("I-485", year{2026} / 6 / 12, kToday)));
  CHECK_FALSE(is_told("country_hold", open_case("I-485", before, year{2025} / 11 / 30)));
}

TEST_CASE("a hold is no news of a decided case, nor of a form that it left out") {
  const sys_days filed = year{2025} / 10 / 1;
  CHECK_FALSE(is_told("country_hold", {"I-485", PolicyState::approved, filed, year{2026} / 7 / 1, {}}));
  CHECK_FALSE(is_told("country_hold", open_case("I-90", filed, kToday)));
  CHECK_FALSE(is_told("country_hold", open_case("N-565", filed, kToday)));
}

TEST_CASE("a rule for filings from a day on is told only of those") {
  CHECK(is_told("public_charge_2026", open_case("I-485", year{2026} / 9 / 18, kToday)));
  CHECK_FALSE(is_told("public_charge_2026", open_case("I-485", year{2026} / 9 / 17, kToday)));
  CHECK(is_told("civics_test_2025", open_case("N-400", year{2025} / 10 / 20, kToday)));
  CHECK_FALSE(is_told("civics_test_2025", open_case("N-400", year{2025} / 10 / 19, kToday)));
  CHECK_FALSE(is_told("fbi_new_checks", open_case("N-400", year{2026} / 4 / 27, kToday)));
  CHECK_FALSE(is_told("civics_test_2025", {"N-400", PolicyState::open, std::nullopt, kToday, {}}));
}

TEST_CASE("a policy for some classes of work permits is not told to another class") {
  PolicyQuestion asked = open_case("I-765", year{2026} / 2 / 1, kToday);
  CHECK(is_told("ead_validity_18_months", asked));
  CHECK_FALSE(is_told("tps_endings_2026", asked));
  asked.category = "C3B";
  CHECK_FALSE(is_told("ead_validity_18_months", asked));
  CHECK_FALSE(is_told("ead_no_automatic_extension", asked));
  asked.category = "A12";
  CHECK(is_told("tps_endings_2026", asked));
  asked.category = "C9";
  CHECK(is_told("ead_validity_18_months", asked));
}

TEST_CASE("a trip with advance parole is no matter of another travel document") {
  PolicyQuestion asked = open_case("I-131", year{2026} / 2 / 1, kToday);
  CHECK(is_told("travel_departure", asked));
  asked.category = "advance_parole";
  CHECK(is_told("travel_departure", asked));
  asked.category = "reentry_permit";
  CHECK_FALSE(is_told("travel_departure", asked));
}

TEST_CASE("a note on a rejection fits the reason that USCIS names") {
  const auto fits = [](std::string_view id, std::string_view title) {
    const auto all = policy_notes();
    const auto note = std::ranges::find(all, id, &PolicyNote::id);
    return note != all.end() && fits_rejection(*note, title);
  };
  CHECK(fits("signature", "Case Rejected For Form Not Signed And Incorrect Form Version"));
  CHECK_FALSE(fits("electronic_payment", "Case Rejected For Form Not Signed And Incorrect Form Version"));
  CHECK(fits("electronic_payment", "Resubmitted Fee Was Not Accepted"));
  CHECK_FALSE(fits("signature", "Resubmitted Fee Was Not Accepted"));
  for (const std::string_view title : {"Case Was Rejected", "Rejected", "Su Caso Fue Rechazado"}) {
    CAPTURE(title);
    CHECK((fits("signature", title) && fits("electronic_payment", title)));
  }
}

TEST_CASE("what follows a denial, or explains a rejection, is told only there") {
  const sys_days filed = year{2026} / 8 / 1;
  CHECK(is_told("notice_to_appear", {"I-485", PolicyState::adverse, filed, kToday, {}}));
  CHECK_FALSE(is_told("notice_to_appear", open_case("I-485", filed, kToday)));
  CHECK(is_told("signature", {"I-130", PolicyState::rejected, filed, kToday, {}}));
  CHECK_FALSE(is_told("signature", open_case("I-130", filed, kToday)));
}

TEST_CASE("a form in no table is told what concerns every form") {
  CHECK(is_told("evidence_policy", open_case("I-999", year{2026} / 8 / 1, kToday)));
  CHECK_FALSE(is_told("evidence_policy", open_case("I-589", year{2026} / 8 / 1, kToday)));
}

TEST_CASE("every form that a policy names is in the table of forms") {
  for (const PolicyNote& note : policy_notes()) {
    CAPTURE(note.id);
    for (const auto form : note.forms) CHECK((form == "*" || find_form(form) != nullptr));
  }
}
