#include <doctest/doctest.h>

#include "base/json.hpp"
#include "base/json_writer.hpp"

using namespace caselight;

TEST_CASE("commas and nesting come out right") {
  JsonWriter out;
  out.begin_object()
      .field("a", "x")
      .key("b")
      .begin_array()
      .integer(1)
      .null()
      .begin_object()
      .end_object()
      .end_array();
  out.field("c", true).optional_field("d", "").raw("\"e\":2").end_object();
  CHECK(out.text() == R"({"a":"x","b":[1,null,{}],"c":true,"e":2})");
}

TEST_CASE("whatever a string holds, the output is JSON that gives it back") {
  const std::string hostile =
      std::string("quote \" slash \\ line\n tab\t bell\x07 nul") + '\0' + " é 漢 </script>";
  JsonWriter out;
  out.begin_object().field("text", hostile).end_object();
  const auto document = parse_json(out.text());
  REQUIRE(document.state == JsonState::whole);
  CHECK(document.root.find("text")->text() == hostile);
}

TEST_CASE("malformed UTF-8 becomes the replacement character") {
  JsonWriter out;
  out.string("a\xC3(b");
  CHECK(out.text() == "\"a\xEF\xBF\xBD(b\"");
}

TEST_CASE("a long text with something to escape at any place comes back whole") {
  for (std::size_t at = 0; at < 600; ++at) {
    std::string page(600, 'a');
    page[at] = at % 2 == 0 ? '"' : '\x1f';
    page.append("漢");
    JsonWriter out;
    out.begin_object().field("html", page).end_object();
    const auto document = parse_json(out.text());
    REQUIRE(document.state == JsonState::whole);
    REQUIRE(document.root.find("html")->text() == page);
  }
}
