#include "knowledge/waits.hpp"

#include <doctest/doctest.h>

#include "knowledge/forms.hpp"
#include "knowledge/stage.hpp"

using namespace caselight;

TEST_CASE("a wait keeps the figure, the people and the date of its source") {
  const auto rows = waits_for("I-485");
  REQUIRE(rows.size() == 12);
  bool seen = false;
  for (const auto& row : rows) {
    if (row.population != "family-based" || row.period != "FY2025") continue;
    CHECK(row.median == doctest::Approx(7.4));
    CHECK(row.unit == "months");
    seen = true;
  }
  CHECK(seen);
  CHECK(waits_for("I-589").empty());
  CHECK(waits_for("I-48").empty());
}

TEST_CASE("every wait is of a known form, has a figure, and low is not above high") {
  for (const auto& row : waits()) {
    CAPTURE(row.form);
    CHECK(find_form(row.form) != nullptr);
    CHECK((row.low || row.median || row.high));
    if (row.low && row.high) CHECK(*row.low <= *row.high);
    CHECK_FALSE(row.published.empty());
  }
}

TEST_CASE("a stage's name leads back to the stage, and an unseen name to none") {
  for (const auto name : stage_names) {
    const auto stage = stage_from_string(name);
    REQUIRE(stage.has_value());
    CHECK(to_string(*stage) == name);
  }
  CHECK_FALSE(stage_from_string("approved").has_value());
  CHECK(to_string(Stage::unknown) == "unknown");
}
