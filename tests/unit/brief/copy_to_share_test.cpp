#include "brief/copy_to_share.hpp"

#include <doctest/doctest.h>

#include <string>

#include "brief/told.hpp"
#include "report/report.hpp"

using namespace caselight;

namespace {

struct Person {
  std::string_view field;    ///< as the record spells it
  std::string_view letters;  ///< as a text does
};
constexpr Person kOne{"QUANDLE, ZEPHYRINA", "Zephyrina Quandle"};
constexpr Person kOther{"OKONKWO, BARTHOLOMEW", "Bartholomew Okonkwo"};

std::string words_to(const Person& person) {
  return "Dear " + std::string(person.letters) +
         ", write to 742 Evergreen Terrace, Springfield, IL 62704 or a.b@example.com about A123456789 and "
         "IOE0000000001.";
}

Analysis analysis_of(const Person& person) {
  const Capture capture = read_input(told::case_with(person.field, words_to(person))).captures.at(0);
  return analyze(make_case(capture),
                 std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + std::chrono::hours(12));
}

std::string shared(const Person& person, std::string_view locale, bool page) {
  const Speech& words = speech(locale);
  const Analysis copy = copy_to_share(analysis_of(person), words);
  return page ? to_html(copy, words, Edition::copy_to_share) : to_text(copy, words, Edition::copy_to_share);
}

}  // namespace

TEST_CASE("a copy to share names nobody and no number, as a page and as text, in every language") {
  for (const auto locale : locales()) {
    for (const bool page : {true, false}) {
      const std::string text = shared(kOne, locale, page);
      for (const auto secret :
           {"QUANDLE", "Quandle", "Zephyrina", "ZEPHYRINA", "IOE0000000001", "A123456789", "123456789",
            "Evergreen", "62704", "a.b@example.com", "[RECEIPT", "[APPLICANT"}) {
        CAPTURE(locale);
        CAPTURE(secret);
        CHECK(text.find(secret) == std::string::npos);
      }
    }
  }
}

TEST_CASE("it says first that it is a copy, and keeps the facts of the case") {
  const std::string text = shared(kOne, "en", false);
  CHECK(text.find("Copy to share\n") == 0);
  CHECK(text.find("January 12, 2026") != std::string::npos);
  CHECK(text.find("[receipt number]") != std::string::npos);
  const std::string page = shared(kOne, "es", true);
  CHECK(page.find("<main><p class=\"copy\"><strong>Copia para compartir</strong>") != std::string::npos);
  CHECK(page.find("[nombre del solicitante]") != std::string::npos);
}

TEST_CASE("whoever the person is, the copy is the same, byte for byte") {
  CHECK(shared(kOne, "en", true) == shared(kOther, "en", true));
}

TEST_CASE("what USCIS sent word for word is not in the copy, and is in the person's own page") {
  const Analysis own = analysis_of(kOne);
  CHECK(to_html(own, speech("en")).find("Everything USCIS sent") != std::string::npos);
  CHECK(shared(kOne, "en", true).find("Everything USCIS sent") == std::string::npos);
}
