#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "knowledge/event_codes.hpp"

using namespace caselight;

namespace {

nlohmann::json words_of(const std::string& locale) {
  std::ifstream in{std::string{CASELIGHT_WORDS} + "/" + locale + "/codes.json"};
  REQUIRE(in.good());
  return nlohmann::json::parse(in);
}

}  // namespace

TEST_CASE("every code that says something about the case has plain words, and no other code is invented") {
  for (const auto* locale : {"en", "es"}) {
    CAPTURE(locale);
    const auto words = words_of(locale);
    for (const auto& row : event_codes()) {
      CAPTURE(row.code);
      if (row.effect != Effect::other) CHECK(words.contains(std::string{row.code}));
    }
    for (const auto& [code, text] : words.items()) {
      CAPTURE(code);
      CHECK(find_event_code(code) != nullptr);
    }
  }
}

TEST_CASE("the words for a code without a published meaning say so") {
  const auto english = words_of("en");
  const auto spanish = words_of("es");
  for (const auto& row : event_codes()) {
    if (row.effect != Effect::unknown) continue;
    CAPTURE(row.code);
    CHECK(english[std::string{row.code}].get<std::string>().find("has not published") != std::string::npos);
    CHECK(spanish[std::string{row.code}].get<std::string>().find("no ha publicado") != std::string::npos);
  }
}
