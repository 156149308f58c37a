#include "report/speech/speech.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/speech/plural.hpp"
#include "sample_case.hpp"

using namespace caselight;
using samples::day;

TEST_CASE(
    "a language is found by its tag, by a longer tag, and English stands in for one that is not there") {
  CHECK(speech("es").locale() == "es");
  CHECK(speech("es-MX").locale() == "es");
  CHECK(speech("ES_us").locale() == "es");
  CHECK(speech("xx").locale() == "en");
  CHECK(speech("").locale() == "en");
  CHECK(std::vector<std::string_view>(locales().begin(), locales().end()) ==
        std::vector<std::string_view>{"en", "es"});
}

TEST_CASE("dates are written as each language writes them, the absolute date first") {
  const Date today = day(2026, 11, 23);
  CHECK(speech("en").date(day(2026, 3, 4)) == "March 4, 2026");
  CHECK(speech("es").date(day(2026, 3, 4)) == "4 de marzo de 2026");
  CHECK(speech("en").date_weekday(day(2026, 12, 1)) == "Tuesday, December 1, 2026");
  CHECK(speech("es").date_weekday(day(2026, 12, 1)) == "martes 1 de diciembre de 2026");
  CHECK(speech("en").when(day(2026, 10, 24), today) == "October 24, 2026 (30 days ago)");
  CHECK(speech("es").when(day(2026, 10, 24), today) == "24 de octubre de 2026 (hace 30 días)");
}

TEST_CASE("distances take the right plural, and yesterday, today and tomorrow have their names") {
  const Date today = day(2026, 11, 23);
  CHECK(speech("en").distance(today, today) == "today");
  CHECK(speech("en").distance(day(2026, 11, 24), today) == "tomorrow");
  CHECK(speech("es").distance(day(2026, 11, 22), today) == "ayer");
  CHECK(speech("en").distance(day(2026, 11, 27), today) == "in 4 days");
  CHECK(speech("es").distance(day(2026, 11, 27), today) == "dentro de 4 días");
  CHECK(speech("en").say(Word::timeline_gap, {{"days", std::int64_t{1}}}) == "1 day later");
  CHECK(speech("es").say(Word::timeline_gap, {{"days", std::int64_t{1}}}) == "1 día después");
  CHECK(speech("es").say(Word::timeline_gap, {{"days", std::int64_t{0}}}) == "0 días después");
}

TEST_CASE("numbers are grouped and have the language's decimal mark") {
  CHECK(speech("en").number(std::int64_t{1234567}) == "1,234,567");
  CHECK(speech("en").number(std::int64_t{-1234}) == "-1,234");
  CHECK(speech("en").number(std::int64_t{999}) == "999");
  CHECK(speech("en").number(7.4) == "7.4");
  CHECK(speech("en").number(12.0) == "12");
}

TEST_CASE("hours are those of the stamp") {
  const Instant at = Instant(day(2026, 12, 1)) + std::chrono::hours(19) + std::chrono::minutes(5);
  CHECK(speech("en").time(at) == "7:05 PM");
  CHECK(speech("es").time(at) == "7:05 p. m.");
  CHECK(speech("en").time(Instant(day(2026, 12, 1))) == "12:00 AM");
}

TEST_CASE("lists are joined by words, not by code") {
  const std::vector<std::string> three{"a", "b", "c"};
  CHECK(speech("en").list(three) == "a, b, and c");
  CHECK(speech("es").list(three) == "a, b y c");
  CHECK(speech("en").list(std::span(three).first(2)) == "a and b");
  CHECK(speech("en").list(std::span(three).first(1)) == "a");
  CHECK(speech("en").list({}).empty());
}

TEST_CASE("plural rules of other languages pick the CLDR form") {
  const PluralForms forms{1, "zero", "one", "two", "few", "many", "other"};
  CHECK(plural_form(forms, PluralRule::slavic, 1) == "one");
  CHECK(plural_form(forms, PluralRule::slavic, 22) == "few");
  CHECK(plural_form(forms, PluralRule::slavic, 12) == "many");
  CHECK(plural_form(forms, PluralRule::slavic, 21) == "one");
  CHECK(plural_form(forms, PluralRule::polish, 21) == "many");
  CHECK(plural_form(forms, PluralRule::arabic, 0) == "zero");
  CHECK(plural_form(forms, PluralRule::arabic, 2) == "two");
  CHECK(plural_form(forms, PluralRule::arabic, 103) == "few");
  CHECK(plural_form(forms, PluralRule::arabic, 111) == "many");
  CHECK(plural_form(forms, PluralRule::arabic, 100) == "other");
  CHECK(plural_form(forms, PluralRule::zero_one_other, 0) == "one");
  CHECK(plural_form(forms, PluralRule::always_other, 1) == "other");
}

TEST_CASE("a sentence without its slots has spaces in their places") {
  const Sentence& gap = all_locale_words()[0].sentences[static_cast<std::size_t>(Word::time_when)];
  CHECK(without_slots(gap.text) == "  ( )");
  CHECK(without_slots("plain") == "plain");
}

TEST_CASE("looked-up words are found by a table's own key and by nothing else") {
  CHECK(Speech::find("forms", "I-765.what"));
  CHECK(Speech::find("codes", "FTA0"));
  CHECK_FALSE(Speech::find("codes", "no such code"));
  CHECK_FALSE(Speech::find("forms", ""));
  CHECK_FALSE(Speech::find("nothing", "I-765.what"));
  for (const auto key : looked_up_keys()) {
    const auto dot = key.find('.');
    CHECK_MESSAGE(Speech::find(key.substr(0, dot), key.substr(dot + 1)), key);
  }
}
