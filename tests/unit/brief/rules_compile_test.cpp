#include <doctest/doctest.h>

#include "brief/answer/compile/language_file.hpp"
#include "brief/answer/compile/notation.hpp"

using namespace caselight::rules;

namespace {

constexpr const char* kEnglish =
    R"({"sets":{"verdict":["approved deni*"]},"lists":{"turns":["but"],"oath":["oath"]}})";

std::vector<std::string> problems_of(const char* other,
                                     const std::vector<std::string>& locales = {"en", "xx"}) {
  std::vector<std::string> problems;
  const std::vector languages{read_language("en", kEnglish, problems), read_language("xx", other, problems)};
  compare_languages(languages, locales, problems);
  return problems;
}

}  // namespace

TEST_CASE(
    "phrases of the answer check are refused when they would never be found, or not as they are meant") {
  const std::vector<std::string_view> sets{"verdict"};
  for (const char* good :
       {"will ..7 $verdict", "^ ?please file|refile", "approv* ..2 deny|denied", "any day ..12"}) {
    CAPTURE(good);
    CHECK(fault_in(good, sets).empty());
  }
  for (const char* bad :
       {"", "will  be", " will", "Will be", "será", "will ..0 be", "will .. be", "will ..x be",
        "$verdct soon", "file ^", "a||b", "a|", "*", "ap*rove", "?please ..3", "don't"}) {
    CAPTURE(bad);
    CHECK_FALSE(fault_in(bad, sets).empty());
  }
}

TEST_CASE("a language of the answer check has every list that English has, and no other") {
  CHECK(problems_of(kEnglish).empty());
  CHECK(problems_of(R"({"sets":{},"lists":{"turns":["aber"]}})") ==
        std::vector<std::string>{R"(xx.json has no phrases under "oath")"});
  CHECK(problems_of(R"({"sets":{},"lists":{"turns":["aber"],"oath":[]}})") ==
        std::vector<std::string>{R"(xx.json has no phrases under "oath")"});
  CHECK(problems_of(R"({"sets":{},"lists":{"turns":["aber"],"oath":["eid"],"eide":["eid"]}})") ==
        std::vector<std::string>{R"(xx.json has a list "eide" that en.json has not)"});
  CHECK(problems_of(R"({"sets":{},"lists":{"turns":["aber","aber"],"oath":["eid"]}})").size() == 1);
  CHECK(problems_of("[]").size() == 3);
}

TEST_CASE("a language of the summaries without words for the answer check stops the build") {
  const auto problems = problems_of(kEnglish, {"en", "xx", "zh"});
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().starts_with("zh.json is missing"));
}
