#include <doctest/doctest.h>

#include "base/json.hpp"
#include "base/json_writer.hpp"
#include "base/printable.hpp"

using namespace caselight;

TEST_CASE("what steers a terminal or turns words is left out, and words stay apart") {
  CHECK(printable("a\x1b[31mb\x07"
                  "c\x7f") == "a[31mbc");
  CHECK(printable("a\u0085b\u2028c\u2029d\te\nf\rg") == "a b c d e\nfg");
  CHECK(printable("a\u009bb\u200ec\u200fd\u202ae\u202ef\u2066g\u2069h\u061ci") == "abcdefghi");
  CHECK(printable("a\U000E0001b\U000E007Fc") == "abc");
  CHECK(printable("a\x9b\xe2\x80") == "a\uFFFD\uFFFD\uFFFD");
  CHECK(one_line("a\nb") == "a b");
}

TEST_CASE("the neighbours of what is left out stay: letters, dashes, quotes, joiners, emoji") {
  for (const std::string_view text : {"é\u00A0ñ", "\u200B\u200C\u200D\u2010\u2027\u202F\u2060\u2065",
                                      "“quoted” – so", "漢字 🙂 \U000E0080", "ش"}) {
    CHECK(printable(text) == text);
    CHECK(find_steering(text) == text.size());
  }
}

TEST_CASE("JSON gives such a character back and writes it as an escape") {
  const std::string text = "“a”\u0085\u061c\u200e\u2028\u202e\u2066\x7f\U000E0001\U000E007F🙂";
  JsonWriter out;
  out.string(text);
  CHECK(out.text() == R"("“a”\u0085\u061c\u200e\u2028\u202e\u2066\u007f\udb40\udc01\udb40\udc7f🙂")");
  CHECK(parse_json(out.text()).root.text() == text);
}
