#include <doctest/doctest.h>

#include <string>

#include "base/json.hpp"

using namespace caselight;

TEST_CASE("a well-formed text is read whole") {
  const auto document = parse_json(R"({"a":[1,2.5,"x",null,true],"b":{"c":"d"}})");
  REQUIRE(document.state == JsonState::whole);
  const auto items = document.root.find("a")->items();
  REQUIRE(items.size() == 5);
  CHECK(items[0].integer() == 1);
  CHECK(items[1].text() == "2.5");
  CHECK(items[2].text() == "x");
  CHECK(items[3].is_null());
  CHECK(items[4].boolean());
  CHECK(document.root.find("b")->find("c")->text() == "d");
}

TEST_CASE("a text that is cut off at any byte gives what came before, and says so") {
  const std::string whole =
      R"({"data":{"receiptNumber":"IOE0000000001","events":[{"eventCode":"IAF"},{"eventCode":"FTA0"}]}})";
  for (std::size_t length = 1; length < whole.size(); ++length) {
    CAPTURE(length);
    const auto document = parse_json(std::string_view(whole).substr(0, length));
    CHECK(document.state == JsonState::cut_off);
  }
  const auto document = parse_json(std::string_view(whole).substr(0, whole.find(",{\"eventCode\"")));
  const auto* data = document.root.find("data");
  REQUIRE(data != nullptr);
  CHECK(data->find("receiptNumber")->text() == "IOE0000000001");
  CHECK(data->find("events")->items().size() == 1);
}

TEST_CASE("nesting beyond the limit is refused, not followed") {
  CHECK(parse_json(std::string(64, '[') + std::string(64, ']')).state == JsonState::whole);
  CHECK(parse_json(std::string(65, '[') + std::string(65, ']')).state == JsonState::too_deep);
  CHECK(parse_json(std::string(1'000'000, '[')).state == JsonState::too_deep);
}

TEST_CASE("a text over the limit is refused") {
  CHECK(parse_json("[1,2,3]", {.depth = 8, .bytes = 6}).state == JsonState::too_large);
}

TEST_CASE("of a key that stands twice the last one counts") {
  CHECK(parse_json(R"({"a":1,"a":2})").root.find("a")->integer() == 2);
}

TEST_CASE("one byte that is not UTF-8 does not cost the rest") {
  const auto document = parse_json("{\"name\":\"SAMPLE\xFF\",\"form\":\"I-765\"}");
  CHECK(document.state == JsonState::whole);
  CHECK(document.root.find("form")->text() == "I-765");
}

TEST_CASE("a byte-order mark is allowed") {
  CHECK(parse_json("\xEF\xBB\xBF{\"a\":1}").state == JsonState::whole);
}

TEST_CASE("an error inside the text is told from a cut-off end") {
  CHECK(parse_json(R"({"a":1,"b":oops,"c":2})").state == JsonState::malformed);
  CHECK(parse_json("hello").state == JsonState::malformed);
}

TEST_CASE("slips of the program that wrote a text are mended, and nothing else") {
  for (const std::string_view slip :
       {R"({"x":[1,],"a":1})", R"({"x":NaN,"a":1})", R"({"x":-1e400,"a":1})", R"({"x":1,,"a":1})",
        "{\"x\":\"two\nlines\",\"a\":1}", R"({"x":"\q","a":1})", R"({"x":"\u12","a":1})",
        R"({"x":"\uD83D","a":1})", "{\xC2\xA0\"x\":1,\"a\":1}"}) {
    CAPTURE(slip);
    const auto document = parse_json(slip);
    REQUIRE(document.state == JsonState::whole);
    REQUIRE(document.root.find("a") != nullptr);
    CHECK(document.root.find("a")->integer() == 1);
  }
  CHECK(parse_json(R"({"x":"\u0000","b":oops})").stopped_at == 18);
}

TEST_CASE("what is nested too deep is left out, and the rest is kept") {
  const auto document = parse_json(R"({"a":)" + std::string(100, '[') + std::string(100, ']') + R"(,"b":2})");
  CHECK(document.state == JsonState::too_deep);
  CHECK_FALSE(document.root.is_cut());
  CHECK(document.root.find("b")->integer() == 2);
}

TEST_CASE("only what the text did not end is cut") {
  const auto document = parse_json(R"({"a":{"b":[{"c":1},{"d":2)");
  const JsonValue& rows = *document.root.find("a")->find("b");
  CHECK(document.root.is_cut());
  CHECK(rows.is_cut());
  CHECK_FALSE(rows.items()[0].is_cut());
  CHECK(rows.items()[1].is_cut());
  CHECK_FALSE(parse_json(R"({"a":{"b":1})").root.find("a")->is_cut());
}

TEST_CASE("numbers are kept as they were sent, also those that no type holds") {
  const auto document = parse_json("[-0, 1.50, 1e-3, 9223372036854775807, 18446744073709551615, 1e999]");
  const auto items = document.root.items();
  REQUIRE(items.size() == 6);
  CHECK(items[0].text() == "0");
  CHECK(items[1].text() == "1.50");
  CHECK(items[2].text() == "1e-3");
  CHECK(items[3].integer() == 9223372036854775807);
  CHECK(items[4].kind() == JsonValue::Kind::real);
  CHECK(items[4].text() == "18446744073709551615");
  CHECK(items[5].text() == "1e999");
}

TEST_CASE("half of a surrogate pair is a character that cannot be shown, wherever it stands") {
  const auto document = parse_json(R"(["\uD83D", "\uDE00x", "\uD83D\u0041", "\uD83D\uDE00"])");
  REQUIRE(document.state == JsonState::whole);
  const auto items = document.root.items();
  CHECK(items[0].text() == "\uFFFD");
  CHECK(items[1].text() == "\uFFFDx");
  CHECK(items[2].text() == "\uFFFDA");
  CHECK(items[3].text() == "\U0001F600");
}

TEST_CASE("a zero byte behind the value ends the text") {
  CHECK(parse_json(std::string_view("[1]\0\0", 5)).state == JsonState::whole);
  CHECK(parse_json(std::string_view("[1,\0 2]x", 8)).state == JsonState::malformed);
}
