#include "base/utf16_length.hpp"

#include <doctest/doctest.h>

#include <string>

namespace caselight {

TEST_CASE("a text is as long as JavaScript says") {
  CHECK(utf16_length("") == 0);
  CHECK(utf16_length("a\xC3\xB1o") == 3);
  CHECK(utf16_length("\xF0\x9F\x98\x80!") == 3);
}

TEST_CASE("a beginning ends before the first character that does not fit") {
  const std::string year = "a\xC3\xB1o";
  CHECK(utf16_beginning(year, 0).empty());
  CHECK(utf16_beginning(year, 1) == "a");
  CHECK(utf16_beginning(year, 2) == "a\xC3\xB1");
  CHECK(utf16_beginning(year, 3) == year);
  CHECK(utf16_beginning(year, 200) == year);
}

TEST_CASE("a character of two units is not cut in half") {
  CHECK(utf16_beginning("!\xF0\x9F\x98\x80!", 2) == "!");
  CHECK(utf16_beginning("!\xF0\x9F\x98\x80!", 3) == "!\xF0\x9F\x98\x80");
}

}  // namespace caselight
