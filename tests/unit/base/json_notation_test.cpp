#include "base/json_notation.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace caselight;

namespace {

std::string json(std::string_view text) { return json_from_notation(text).json; }

}  // namespace

TEST_CASE("what Python prints becomes the same values as JSON") {
  CHECK(json(R"({'a': None, 'b': [True, False], 'c': -1.5e3})") == R"({"a":null,"b":[true,false],"c":-1.5e3})"
                                                                   "\n");
  CHECK(json(R"({'a': "it's", 'b': 'say "x"', 'c': 'don\'t'})") ==
        R"({"a":"it's","b":"say \"x\"","c":"don't"})"
        "\n");
  CHECK(json(R"({u'a': u'b\xa0c'})") == R"({"a":"b\u00a0c"})"
                                        "\n");
}

TEST_CASE("what JavaScript prints becomes the same values as JSON") {
  CHECK(json("{a: undefined, $b: 'x', c_1: {d: []}}") == R"({"a":null,"$b":"x","c_1":{"d":[]}})"
                                                         "\n");
}

TEST_CASE("a text editor's quotes end a value only where one can end") {
  CHECK(json("{“a”: “He said “no” to it”}") == "{\"a\":\"He said “no” to it\"}\n");
  CHECK(json("{„a“: „b“, «c»: «d»}") == "{\"a\":\"b\",\"c\":\"d\"}\n");
  CHECK(json("{‘a’: ‘don’t’}") == "{\"a\":\"don’t\"}\n");
  CHECK(json("{“a”: “<a href=\\“x\\”>y</a>”}") == "{\"a\":\"<a href=\\\"x\\\">y</a>\"}\n");
}

TEST_CASE("a value in which a word is unknown gives nothing") {
  CHECK(json("{a: new Date(5)}").empty());
  CHECK(json("{'a': datetime.date(2026, 1, 1)}").empty());
  CHECK(json("plain words").empty());
}

TEST_CASE("what a console leaves out is noticed, and not read as nothing") {
  for (const auto* text : {"{a: 1, …}", "{a: Array(3)}", "{a: [Object]}", "[...]"}) {
    CAPTURE(text);
    CHECK(json_from_notation(text).json.empty());
    CHECK(json_from_notation(text).shortened);
  }
  CHECK_FALSE(json_from_notation("{a: '…'}").shortened);
}

TEST_CASE("a cut-off end stays cut off") {
  CHECK(json("{'a': {'b': 'c") == "{\"a\":{\"b\":\"c\n");
  CHECK(json("{'a': [1, 2") == "{\"a\":[1,2\n");
}

TEST_CASE("words before and after a value are passed over") {
  CHECK(json(">>> don't {'a': 1} and {'b': 2}") == "{\"a\":1}\n{\"b\":2}\n");
}
