#include "base/decimal.hpp"

#include <doctest/doctest.h>

using namespace caselight;

TEST_CASE("a number is written as short as it can be, to six places") {
  CHECK(decimal(0) == "0");
  CHECK(decimal(5) == "5");
  CHECK(decimal(5.9) == "5.9");
  CHECK(decimal(120.25) == "120.25");
  CHECK(decimal(0.000125) == "0.000125");
  CHECK(decimal(0.0000004) == "0");
  CHECK(decimal(-0.5) == "-0.5");
  CHECK(decimal(999999.999999) == "999999.999999");
}
