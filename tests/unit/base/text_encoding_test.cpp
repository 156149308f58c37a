#include "base/text_encoding.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace caselight;

TEST_CASE("what a shell of Windows writes is known by its first bytes") {
  CHECK(is_utf16({"\xFF\xFE{\0", 4}));
  CHECK(is_utf16({"\xFE\xFF\0{", 4}));
  CHECK_FALSE(is_utf16("{}"));
  CHECK_FALSE(is_utf16("\xEF\xBB\xBF{}"));
}

TEST_CASE("the quotes of Windows-1252 become those of UTF-8, and bytes of other letters stay") {
  const std::string quoted = std::string("{") + '\x93' + "a" + '\x94' + "}";
  CHECK(with_utf8_quotes(quoted) == "{\u201Ca\u201D}");
  for (const std::string same : {"plain", "\u201Ca\u201D", "\xC3\x94", "\xE2\x80\x94"})
    CHECK(with_utf8_quotes(same) == same);
}
