#include "base/text_encoding.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace caselight;

TEST_CASE("what a shell of Windows writes is read as UTF-16 of either order") {
  using namespace std::string_literals;
  CHECK(utf8_from_windows("\xFF\xFE{\0\xE9\0}\0"s) == "{é}");
  CHECK(utf8_from_windows("\xFE\xFF\0{\0\xE9\0}"s) == "{é}");
  CHECK(utf8_from_windows("\xFF\xFE\x3D\xD8\x00\xDE"s) == "\U0001F600");
  CHECK(utf8_from_windows("\xFF\xFE\x3D\xD8x\0"s) == "\xEF\xBF\xBDx");
  CHECK(utf8_from_windows("\xFF\xFE{\0}"s) == "{");
}

TEST_CASE("the quotes of Windows-1252 become those of UTF-8, and bytes of other letters stay") {
  CHECK(utf8_from_windows("{\x93"
                          "a\x94}") ==
        "{\u201C"
        "a\u201D}");
  CHECK(utf8_from_windows("plain").empty());
  CHECK(utf8_from_windows("\u201Ca\u201D").empty());
  CHECK(utf8_from_windows("\xC3\x94 \xFF").empty());
}
