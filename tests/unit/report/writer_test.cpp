#include <doctest/doctest.h>

#include "report/html/escape.hpp"
#include "report/html/html_writer.hpp"

using namespace caselight;

namespace {

std::string escaped(std::string_view text) {
  std::string out(escaped_html_room(text.size()), '\0');
  out.resize(static_cast<std::size_t>(escape_html(out.data(), text) - out.data()));
  return out;
}

}  // namespace

TEST_CASE("markup becomes text") {
  CHECK(escaped("<script>alert('x')</script>") == "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
  CHECK(escaped("a & \"b\"") == "a &amp; &quot;b&quot;");
}

TEST_CASE("control characters and those that turn the direction of text are dropped") {
  CHECK(escaped(std::string_view("a\0b\x1B[31mc\x7F", 10)) == "ab[31mc");
  CHECK(escaped("a\u202Eb\u2066c\u200Fd\u061Ce") == "abcde");
  CHECK(escaped("a\u0085b") == "a b");  // a line break of its own keeps the words apart
  CHECK(escaped("line\nnext\t") == "line\nnext\t");
}

TEST_CASE("other languages and signs are left alone") {
  const std::string_view text = "José — “sí” … العربية 中文 ½";
  CHECK(escaped(text) == text);
}

TEST_CASE("malformed UTF-8 becomes the replacement character") {
  CHECK(escaped("a\xFF"
                "b") == "a\uFFFDb");
  CHECK(escaped("\xE2\x80") == "\uFFFD\uFFFD");
}

TEST_CASE(
    "every byte of ASCII is kept, escaped or dropped alike wherever it stands in a text of any length") {
  for (int byte = 1; byte < 0x80; ++byte) {
    const char c = static_cast<char>(byte);
    const bool dropped = (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
    const std::string shown = dropped     ? ""
                              : c == '&'  ? "&amp;"
                              : c == '<'  ? "&lt;"
                              : c == '>'  ? "&gt;"
                              : c == '"'  ? "&quot;"
                              : c == '\'' ? "&#39;"
                                          : std::string(1, c);
    for (std::size_t before = 0; before < 34; ++before) {
      for (const std::size_t after : {0U, 1U, 7U, 8U, 20U}) {
        const std::string start(before, 'a'), end(after, 'z');
        CHECK(escaped(start + c + end) == start + shown + end);
      }
    }
  }
}

TEST_CASE("a page longer than was expected is written whole") {
  HtmlWriter writer(8);
  std::string wanted;
  for (int i = 0; i < 1000; ++i) {
    writer.element(Tag::p, "a < b", {{Name::cls, "note"}});
    wanted += "<p class=\"note\">a &lt; b</p>";
  }
  CHECK(writer.page() == wanted);
}

TEST_CASE("attributes are quoted and escaped, and empty ones left out") {
  HtmlWriter writer(64);
  writer.element(Tag::span, "x", {{Name::cls, std::string_view("a\" onclick=\"b")}, {Name::lang, ""}});
  CHECK(writer.page() == "<span class=\"a&quot; onclick=&quot;b\">x</span>");
}

TEST_CASE("only addresses of USCIS and USPS become links") {
  for (const auto address : {"https://evil.example/", "javascript:alert(1)", "http://www.uscis.gov/",
                             "https://www.uscis.gov.evil.example/"}) {
    HtmlWriter writer(64);
    writer.link_out(address, "x");
    CHECK(writer.page() == "x");
  }
  HtmlWriter writer(64);
  writer.link_out("https://www.uscis.gov/forms", "x");
  CHECK(writer.page() ==
        "<a target=\"_blank\" rel=\"noreferrer\" href=\"https://www.uscis.gov/forms\">x</a>");
}
