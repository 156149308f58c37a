#include "base/base64.hpp"

#include <doctest/doctest.h>

using namespace caselight;

TEST_CASE("bytes are read from their text") {
  CHECK(from_base64("") == "");
  CHECK(from_base64("Zg==") == "f");
  CHECK(from_base64("Zm8=") == "fo");
  CHECK(from_base64("Zm9vYmFy") == "foobar");
  CHECK(from_base64("w7E/+w==") == "\xC3\xB1?\xFB");
}

TEST_CASE("line breaks are passed over, and anything else is no such text") {
  CHECK(from_base64("Zm9v\r\nYmFy") == "foobar");
  CHECK(from_base64("{\"data\":null}") == "");
  CHECK(from_base64("Zm9v YmFy") == "");
}
