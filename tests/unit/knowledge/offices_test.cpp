#include "knowledge/offices.hpp"

#include <doctest/doctest.h>

using namespace caselight;

TEST_CASE("an office is found by its code and by its name") {
  const auto* nebraska = find_office("NSC");
  REQUIRE(nebraska != nullptr);
  CHECK(nebraska->name == "Nebraska Service Center");
  CHECK(find_office("NEBRASKA  SERVICE CENTER") == nebraska);
  CHECK(find_office("") == nullptr);
  CHECK(find_office("CHARLOTTE, NC") == nullptr);
  CHECK(find_office("nsc") == nullptr);
}

TEST_CASE("every office is found by its code, and unverified ones say so") {
  for (const auto& row : offices()) {
    CAPTURE(row.code);
    CHECK(find_office(row.code) == &row);
  }
  REQUIRE(find_office("SCD") != nullptr);
  CHECK_FALSE(find_office("SCD")->verified);
  CHECK_FALSE(find_office("IASB")->verified);
}

TEST_CASE("a receipt prefix leads to its office, and IOE is not a place") {
  const auto* office = find_prefix_office("LIN2190012345");
  REQUIRE(office != nullptr);
  CHECK(office->code == "NSC");
  REQUIRE(find_prefix_office("IOE0000000001") != nullptr);
  CHECK(find_prefix_office("IOE0000000001")->kind == OfficeKind::electronic);
  CHECK(find_prefix_office("XXX0000000001") == nullptr);
  CHECK(find_prefix_office("") == nullptr);
  for (const auto& row : receipt_prefixes()) {
    CAPTURE(row.prefix);
    CHECK(find_prefix_office(row.prefix) != nullptr);
  }
}
