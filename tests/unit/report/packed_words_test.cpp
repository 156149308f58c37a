// What the engine is handed over is what the program has compiled in.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "report/speech/packed_words.hpp"

using namespace caselight;

namespace {

std::string packed(std::string_view language) {
  std::ifstream in(std::string(CASELIGHT_PACKED) + "/words_" + std::string(language) + ".bin",
                   std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

bool same(const PluralForms& a, const PluralForms& b) {
  return a.by == b.by && a.zero == b.zero && a.one == b.one && a.two == b.two && a.few == b.few &&
         a.many == b.many && a.other == b.other;
}

bool same(const Sentence& a, const Sentence& b) {
  if (a.plural == nullptr || b.plural == nullptr) return a.plural == b.plural && a.text == b.text;
  return same(*a.plural, *b.plural);
}

}  // namespace

TEST_CASE("every language says the same, compiled in and handed over") {
  REQUIRE(all_locale_words().size() > 1);
  for (const LocaleWords& compiled : all_locale_words()) {
    CAPTURE(compiled.name);
    const std::string bytes = packed(compiled.name);
    const auto handed = unpack_words(bytes);
    REQUIRE(handed);
    CHECK(handed->name == compiled.name);
    REQUIRE(handed->sentences.size() == compiled.sentences.size());
    for (std::size_t i = 0; i < compiled.sentences.size(); ++i) {
      CAPTURE(i);
      CHECK(same(handed->sentences[i], compiled.sentences[i]));
    }
  }
}

TEST_CASE("a language's habits are handed over too") {
  for (const LocaleWords& compiled : all_locale_words()) {
    CAPTURE(compiled.name);
    const std::string bytes = packed(compiled.name);
    const auto handed = unpack_words(bytes);
    REQUIRE(handed);
    const Habits& a = handed->habits;
    const Habits& b = compiled.habits;
    CHECK(a.plural == b.plural);
    CHECK(a.name == b.name);
    CHECK(a.dir == b.dir);
    CHECK(a.date == b.date);
    CHECK(a.date_weekday == b.date_weekday);
    CHECK(a.month_year == b.month_year);
    CHECK(a.time == b.time);
    CHECK(a.am == b.am);
    CHECK(a.pm == b.pm);
    CHECK(a.group == b.group);
    CHECK(a.decimal == b.decimal);
    CHECK(a.list_pair == b.list_pair);
    CHECK(a.list_more == b.list_more);
    CHECK(a.list_last == b.list_last);
    CHECK(a.quote_open == b.quote_open);
    CHECK(a.quote_close == b.quote_close);
    CHECK(a.date_short == b.date_short);
    CHECK(a.list_pair_i == b.list_pair_i);
    CHECK(a.list_last_i == b.list_last_i);
    CHECK(a.months == b.months);
    CHECK(a.months_short == b.months_short);
    CHECK(a.weekdays == b.weekdays);
  }
}

TEST_CASE("words that were cut off, go on, or belong to other sentences are refused") {
  const std::string whole = packed("es");
  REQUIRE(unpack_words(whole));
  for (const std::size_t size : {std::size_t{0}, std::size_t{10}, whole.size() / 2, whole.size() - 1})
    CHECK_FALSE(unpack_words(std::string_view(whole).substr(0, size)));
  CHECK_FALSE(unpack_words(whole + "one more" + '\0'));
  std::string other = whole;
  other[other.find('\0') - 1] = other[other.find('\0') - 1] == '0' ? '1' : '0';
  CHECK_FALSE(unpack_words(other));
}
