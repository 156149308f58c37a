#include "messaging/json_scanner.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

using namespace caselight;

namespace {

std::string nested_arrays(int levels) {
  return R"({"a":)" + std::string(static_cast<std::size_t>(levels), '[') +
         std::string(static_cast<std::size_t>(levels), ']') + '}';
}

}  // namespace

TEST_CASE("the members of an object are slices of the message, spaces left out") {
  const std::string text = " { \"a\" : [1, {\"b\":2}] ,\n\"c\":\"d\\\"}\" } ";
  const auto members = scan_object(text, 64);
  REQUIRE(members);
  REQUIRE(members->size() == 2);
  CHECK((*members)[0].key == "a");
  CHECK((*members)[0].value == "[1, {\"b\":2}]");
  CHECK((*members)[1].value == "\"d\\\"}\"");
  CHECK((*members)[0].value.data() >= text.data());
}

TEST_CASE("an object nested to the limit passes, one level more does not") {
  CHECK(scan_object(nested_arrays(63), 64));
  CHECK_FALSE(scan_object(nested_arrays(64), 64));
  CHECK_FALSE(scan_object(nested_arrays(4'000'000), 64));
}

TEST_CASE("brackets that close give their level back") {
  CHECK(scan_object(R"({"a":[[]],"b":[[]],"c":{"d":{}}})", 3));
}

TEST_CASE("the scanner and a JSON library agree on what is JSON") {
  const char* const values[] = {"0",
                                "-0",
                                "01",
                                "-",
                                "1.",
                                ".5",
                                "1.5e+3",
                                "1e",
                                "1E-2",
                                "+1",
                                "true",
                                "tru",
                                "null",
                                "nulll",
                                "False",
                                "\"\\u12aF\"",
                                "\"\\u12g0\"",
                                "\"\\x\"",
                                "\"\t\"",
                                "\"\\\"",
                                "[]",
                                "[,]",
                                "[1,]",
                                "[1 2]",
                                "[1,2]",
                                "{\"a\"}",
                                "{\"a\":}",
                                "{\"a\":1,}",
                                "{a:1}",
                                "{}",
                                "\"\xC3\xA9\"",
                                "\"\xC3\"",
                                "\"\xC0\xAF\"",
                                "\"\xED\xA0\x80\"",
                                "\"\xF4\x90\x80\x80\"",
                                "\"\xF4\x8F\xBF\xBF\"",
                                "",
                                "\"a",
                                "[1",
                                "{\"a\":1"};
  for (const std::string value : values) {
    const std::string text = "{\"x\":" + value + "}";
    CAPTURE(text);
    CHECK(scan_object(text, 64).has_value() == nlohmann::json::accept(text));
  }
}

TEST_CASE(
    "half of a surrogate pair costs no message: a browser writes it where a text was cut between the "
    "halves") {
  CHECK(scan_object(R"({"text":"\ud83d"})", 64));
}

TEST_CASE("only one object is a message") {
  for (const char* text : {"", " ", "[]", "1", "\"x\"", "{}{}", "{} x", "{", "null"}) {
    CAPTURE(text);
    CHECK_FALSE(scan_object(text, 64));
  }
}
