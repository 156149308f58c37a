#include <doctest/doctest.h>

#include "base/text.hpp"

using namespace caselight;

TEST_CASE("status texts lose their HTML and keep their words") {
  CHECK(
      strip_html("go to <a href=\"https://www.uscis.gov/addresschange\" target=\"_blank\">uscis.gov</a>.") ==
      "go to uscis.gov.");
  CHECK(strip_html("Tom &amp; Ann&#39;s  case<br/>\n is &lt;open&gt;") == "Tom & Ann's case is <open>");
  CHECK(strip_html("fewer than 5 < 6 days") == "fewer than 5 < 6 days");
  CHECK(strip_html("cut <a href=\"x") == "cut");
  CHECK(strip_html("") == "");
  CHECK(strip_html("One.<br>Two<p>Three</p><li>Four</li> <b>F</b>ive") == "One. Two Three Four Five");
  CHECK(strip_html("&iquest;ma&ntilde;ana? &#8217;&#x27;&#243;&#0;&#xD800;&bogus; & &;") ==
        "¿mañana? ’'ó&#0;&#xD800;&bogus; & &;");
}

TEST_CASE("malformed bytes and control characters do not get through") {
  CHECK(clean_utf8("a\x01\xFF\xE2\x82z\n") == "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz\n");
  CHECK(clean_utf8("é漢😀") == "é漢😀");
  CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));  // a surrogate
  CHECK_FALSE(is_valid_utf8("\xC0\xAF"));      // overlong
  CHECK(is_valid_utf8("😀"));
}

TEST_CASE("comparison ignores the case of ASCII letters only") {
  CHECK(equal_ignoring_case("Case Was Approved", "CASE WAS approved"));
  CHECK_FALSE(equal_ignoring_case("Case", "Cases"));
  CHECK(contains_ignoring_case("Please SIGN IN now", "sign in"));
  CHECK_FALSE(contains_ignoring_case("", "x"));
}
