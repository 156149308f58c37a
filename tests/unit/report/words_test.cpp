#include <doctest/doctest.h>

#include <algorithm>

#include "report/words_compile/catalogue.hpp"
#include "report/words_compile/emit.hpp"

using namespace caselight::words;

namespace {

const std::string kHabits =
    R"("name":"X","dir":"ltr","date":"{day}","date_weekday":"{day}","month_year":"{month}","time":"{hour}",
  "am":"a","pm":"p","group":",","decimal":".","list_pair":"{a} {b}","list_more":"{a} {b}","list_last":"{a} {b}","list_pair_i":"{a} {b}","list_last_i":"{a} {b}","quote_open":"\"",
  "quote_close":"\"","date_short":"{day}","months":["1","2","3","4","5","6","7","8","9","10","11","12"],
  "months_short":["1","2","3","4","5","6","7","8","9","10","11","12"],"weekdays":["1","2","3","4","5","6","7"])";

std::string locale_file(const std::string& plural = "one_other") {
  return "{\"plural\":\"" + plural + "\"," + kHabits + "}";
}

/// The problems of a catalogue with English and Spanish files of one topic.
std::vector<std::string> problems(const std::string& en, const std::string& es,
                                  const std::string& es_locale = locale_file()) {
  auto catalogue = read_catalogue(
      {{"en", "locale", locale_file()}, {"en", "talk", en}, {"es", "locale", es_locale}, {"es", "talk", es}},
      {});
  compare_locales(catalogue);
  return catalogue.problems;
}

bool mentions(const std::vector<std::string>& all, std::string_view text) {
  return std::any_of(all.begin(), all.end(),
                     [&](const std::string& one) { return one.find(text) != std::string::npos; });
}

}  // namespace

TEST_CASE("languages that say the same things are accepted") {
  CHECK(problems(R"({"a":"Hi {name}"})", R"({"a":"{name}, hola"})").empty());
}

TEST_CASE("a sentence that a language lacks stops the build and names file, key and what to translate") {
  const auto found = problems(R"({"a":"Hi","b":"Bye"})", R"({"a":"Hola"})");
  REQUIRE(found.size() == 1);
  CHECK(mentions(found, "es/talk.json"));
  CHECK(mentions(found, "\"b\""));
  CHECK(mentions(found, "Bye"));
}

TEST_CASE("a sentence that English does not have stops the build") {
  CHECK(mentions(problems(R"({"a":"Hi"})", R"({"a":"Hola","z":"Extra"})"), "\"z\""));
}

TEST_CASE("a slot that is missing, extra or misspelt stops the build") {
  CHECK(mentions(problems(R"({"a":"Hi {name}"})", R"({"a":"Hola"})"), "{name}"));
  CHECK(mentions(problems(R"({"a":"Hi"})", R"({"a":"Hola {name}"})"), "must be none"));
  CHECK_FALSE(problems(R"({"a":"Hi {name}"})", R"({"a":"Hola {nmae}"})").empty());
}

TEST_CASE("braces without a partner and slots that are no names stop the build") {
  CHECK_FALSE(problems(R"({"a":"Hi {name"})", R"({"a":"Hola {name"})").empty());
  CHECK_FALSE(problems(R"({"a":"Hi name}"})", R"({"a":"Hola name}"})").empty());
  CHECK_FALSE(problems(R"({"a":"Hi {Na me}"})", R"({"a":"Hola {Na me}"})").empty());
}

TEST_CASE("a key that stands twice stops the build") {
  CHECK(mentions(problems(R"({"a":"Hi","a":"Ho"})", R"({"a":"Hola"})"), "twice"));
}

TEST_CASE("markup and empty sentences stop the build") {
  CHECK_FALSE(problems(R"({"a":"<b>Hi</b>"})", R"({"a":"Hola"})").empty());
  CHECK_FALSE(problems(R"({"a":""})", R"({"a":"Hola"})").empty());
  CHECK_FALSE(problems(R"({"a":"Hi "})", R"({"a":"Hola"})").empty());
}

TEST_CASE("plural forms have to be those of the language's rule, chosen by a named slot") {
  const std::string good = R"({"a":{"by":"n","one":"{n} day","other":"{n} days"}})";
  CHECK(problems(good, good).empty());
  CHECK_FALSE(problems(good, R"({"a":{"by":"n","other":"{n} días"}})").empty());
  CHECK_FALSE(problems(good, R"({"a":{"one":"{n} día","other":"{n} días"}})").empty());
  CHECK_FALSE(problems(good, R"({"a":{"by":"m","one":"{n} día","other":"{n} días"}})").empty());
  CHECK(problems(good, R"({"a":{"by":"n","other":"{n} días"}})", locale_file("other")).empty());
  CHECK_FALSE(problems(good, good, locale_file("none")).empty());
}

TEST_CASE("a language without its habits, or with a broken file, stops the build") {
  CHECK_FALSE(problems(R"({"a":"Hi"})", R"({"a":"Hola"})", R"({"plural":"one_other"})").empty());
  CHECK_FALSE(problems(R"({"a":"Hi"})", R"({"a":"Hola"})", R"({)").empty());
  CHECK_FALSE(problems(R"({"a":"Hi"})", R"(["Hola"])").empty());
}

TEST_CASE("a habit with a slot that dates, hours and lists do not have stops the build") {
  auto habits = locale_file();
  habits.replace(habits.find("{hour}"), 6, "{hours}");
  CHECK(mentions(problems(R"({"a":"Hi"})", R"({"a":"Hola"})", habits), "{hours}"));
}

TEST_CASE("control characters stop the build, because slots are marked with one") {
  CHECK(mentions(problems(R"({"a":"Hi\u0001"})", R"({"a":"Hola"})"), "control character"));
}

TEST_CASE("slots are numbered in every language alike") {
  auto catalogue =
      read_catalogue({{"en", "locale", locale_file()}, {"en", "talk", R"({"a":"{zip} and {zap}"})"}}, {});
  const auto names = slot_names(catalogue);
  CHECK(std::is_sorted(names.begin(), names.end()));
  CHECK(std::find(names.begin(), names.end(), "zap") != names.end());
  CHECK(std::find(names.begin(), names.end(), "month_number") != names.end());
}

TEST_CASE("a topic that a language lacks stops the build") {
  auto catalogue = read_catalogue(
      {{"en", "locale", locale_file()}, {"en", "talk", R"({"a":"Hi"})"}, {"es", "locale", locale_file()}},
      {});
  compare_locales(catalogue);
  CHECK(mentions(catalogue.problems, "es/talk.json"));
}

TEST_CASE("keys of looked-up topics may be a table's own names and get no enumerator") {
  auto catalogue = read_catalogue({{"en", "locale", locale_file()},
                                   {"en", "codes", R"({"Card Resent":"x"})"},
                                   {"en", "talk", R"({"a":"Hi"})"}},
                                  {"codes"});
  compare_locales(catalogue);
  CHECK(catalogue.problems.empty());
  CHECK(emit_header(catalogue).find("talk_a") != std::string::npos);
  CHECK(emit_header(catalogue).find("Card") == std::string::npos);
  CHECK(emit_keys(catalogue).find("codes.Card Resent") != std::string::npos);
}
