#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "knowledge/event_codes.hpp"
#include "knowledge/forms.hpp"

using namespace caselight;

namespace {

nlohmann::json words_of(const std::string& locale, const char* topic = "codes") {
  std::ifstream in{std::string{CASELIGHT_WORDS} + "/" + locale + "/" + topic + ".json"};
  REQUIRE(in.good());
  return nlohmann::json::parse(in);
}

std::vector<std::string> locales() {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator{CASELIGHT_WORDS}) {
    if (entry.is_directory()) out.push_back(entry.path().filename().string());
  }
  return out;
}

}  // namespace

TEST_CASE("every code that says something about the case has plain words, and no other code is invented") {
  for (const auto& locale : locales()) {
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

TEST_CASE(
    "every form has its short name, what it asks for and what an approval gives, and no other form is "
    "invented") {
  for (const auto& locale : locales()) {
    CAPTURE(locale);
    const auto words = words_of(locale, "forms");
    for (const auto& form : forms()) {
      for (const char* what : {".short", ".what", ".gives"})
        CHECK(words.contains(std::string{form.form} + what));
    }
    for (const auto& [key, text] : words.items()) {
      CAPTURE(key);
      const std::string name = key.substr(0, key.find('.'));
      if (name == "next" || name == "remedy") continue;  // of every form
      const auto known = [&](const Form& form) { return form.form == name; };
      CHECK(std::any_of(forms().begin(), forms().end(), known));
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
