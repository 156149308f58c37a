// The strongest thing that can be said of a redaction: whoever the person is, the same text is sent. A part
// of a name or a number that got through would make two texts differ.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <random>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "brief/prompt.hpp"
#include "brief/told.hpp"

using namespace caselight;
using namespace caselight::told;

namespace {

struct Who {
  const char* field;   ///< as a name field spells it
  const char* spoken;  ///< as a letter does
  const char* numbers;
};

// Made up. Ordinary words, months, particles, marks, accents, other scripts, short and long names.
constexpr std::array<Who, 17> kPeople{{
    {"QUANDLE, ZEPHYRINA", "Zephyrina Quandle",
     "A123456789, z.quandle@example.org, (202) 555-0143, 123-45-6789, acct 0123-4567-8901"},
    {"GREEN, MAY", "May Green",
     "A987654321, may.green@example.com, (303) 555-0177, 321-54-9876, acct 5555-4444-3333"},
    {"CASE, WILL", "Will Case",
     "A111222333, will@example.net, (404) 555-0100, 111-22-3333, acct 0000-1111-2222"},
    {"GARCIA LOPEZ, JULIO CESAR", "Julio Cesar Garcia Lopez",
     "A222333444, jcgl@example.org, (505) 555-0188, 222-33-4444, acct 1212-3434-5656"},
    {"O'DELL, NIAMH", "Niamh O'Dell",
     "A333444555, n.odell@example.org, (606) 555-0199, 333-44-5555, acct 7878-9090-1212"},
    {"DE LA CRUZ-GARCÍA, MARÍA", "María de la Cruz-García",
     "A444555666, maria@example.org, (707) 555-0111, 444-55-6666, acct 3434-5656-7878"},
    {"王小明", "王小明", "A555666777, wxm@example.cn, (808) 555-0122, 555-66-7777, acct 9090-8080-7070"},
    {"ИВАНОВА, ОЛЬГА", "Ольга Иванова",
     "A666777888, olga@example.ru, (909) 555-0133, 666-77-8888, acct 6060-5050-4040"},
    {"NGUYỄN, THỊ ÁNH", "Thị Ánh Nguyễn",
     "A777888999, anh@example.vn, (212) 555-0144, 777-88-9999, acct 3030-2020-1010"},
    {"LI, BO", "Bo Li", "A888999000, bo@example.org, (313) 555-0155, 888-99-0000, acct 1010-2020-3030"},
    {"GRANT, HOPE", "Hope Grant",
     "A135791357, hope@example.org, (414) 555-0166, 135-79-1357, acct 1357-9135-7913"},
    {"APRIL, JUNE", "June April",
     "A246802468, june@example.org, (515) 555-0179, 246-80-2468, acct 2468-0246-8024"},
    {"AL-HUSSEINI, ABD AL-RAHMAN", "Abd al-Rahman al-Husseini",
     "A975319753, abd@example.org, (616) 555-0189, 975-31-9753, acct 9753-1975-3197"},
    {"MÜLLER, JÖRG", "Jörg Müller",
     "A864208642, jm@example.de, (717) 555-0198, 864-20-8642, acct 8642-0864-2086"},
    {"MÜLLER, JÖRG", "Joerg Mueller",
     "A753197531, jm@example.de, (818) 555-0123, 753-19-7531, acct 7531-9753-1975"},
    {"MUELLER, JOERG", "Jörg Müller",
     "A951753951, jm@example.de, (919) 555-0134, 951-75-3951, acct 9517-5395-1753"},
    {"ZUÑIGA-GROẞ, ÅSA", "Aasa Zuniga Gross",
     "A159357159, az@example.se, (210) 555-0145, 159-35-7159, acct 1593-5715-9357"},
}};

std::string sent(const Who& who, std::string_view joint, std::string_view locale) {
  const std::string words = std::string(joint) + who.spoken + ", " + who.numbers;
  const Told one = tell(case_with(who.field, words), locale);
  return make_prompt(one.brief.text(), {}, "", speech(locale), BriefLevel::detailed).shown(speech(locale));
}

}  // namespace

TEST_CASE("whoever the person is, the same text is sent") {
  for (const char* locale : {"en", "es"}) {
    for (const char* joint : {"for ", "Dear ", ": ", "(", "sent to the address of "}) {
      CAPTURE(locale);
      CAPTURE(joint);
      const std::string first = sent(kPeople[0], joint, locale);
      for (const Who& who : kPeople) {
        CAPTURE(who.field);
        const std::string other = sent(who, joint, locale);
        const auto [a, b] = std::mismatch(first.begin(), first.end(), other.begin(), other.end());
        const auto at = static_cast<std::size_t>(a - first.begin());
        CHECK(first.substr(at, 60) == other.substr(at, 60));
      }
    }
  }
}

TEST_CASE("no part of an uncommon name and no run of a number survives in any spelling") {
  for (const char* spelling : {"quandle zephyrina", "ZEPHYRINA QUANDLE", "Zéphyrina Quandlé", "Quandle",
                               "zephyrinaquandle", "QuandleZephyrina2024",
                               "Z\xE2\x80\x8B"
                               "ephyrina",
                               "a123456789", "A 123 456 789", "123456789", "2025550143", "+1 202.555.0143",
                               "0123456789 01", "IOE-00-000-00007", "wac 0000000007"}) {
    CAPTURE(spelling);
    const Told one = tell(case_with("QUANDLE, ZEPHYRINA", spelling));
    const std::string text = to_lower(one.brief.text());
    for (const char* part :
         {"quandl", "zephyr", "phyrina", "123456", "456 789", "5550143", "555.0143", "00000007", "00007"}) {
      CAPTURE(part);
      CHECK(text.find(part) == std::string::npos);
    }
  }
}

TEST_CASE(
    "no name survives without its marks, as passports write it, or with one slip, in any case of letters") {
  const std::array<std::pair<const char*, const char*>, 9> written{{{"ä", "ae"},
                                                                    {"ö", "oe"},
                                                                    {"ü", "ue"},
                                                                    {"ß", "ss"},
                                                                    {"ø", "oe"},
                                                                    {"å", "aa"},
                                                                    {"ñ", "n"},
                                                                    {"é", "e"},
                                                                    {"þ", "th"}}};
  std::mt19937 dice(20261124);  // the same names in every run
  const auto roll = [&](std::size_t sides) { return std::size_t(dice() % sides); };
  for (int round = 0; round < 400; ++round) {
    std::string field;
    std::string said;
    for (int syllable = 0; syllable < 4; ++syllable) {
      const std::string consonants(1, "bdfgklmprtvz"[roll(12)]);
      const auto& [mark, plain] = written.at(roll(written.size()));
      field += "q" + consonants + mark;
      said += "q" + consonants + plain;
    }
    if (roll(2) == 0) std::swap(field, said);
    if (roll(2) == 0) std::swap(said[0], said[1]);  // a slip
    if (roll(3) == 0) {
      std::transform(said.begin(), said.end(), said.begin(),
                     [](unsigned char c) { return static_cast<char>(c < 0x80 ? std::toupper(c) : c); });
    }
    CAPTURE(field);
    CAPTURE(said);
    const std::string out = redact(field + ", ZEPHYRINA", "they wrote to " + said + " about it");
    const bool hidden =
        out == "they wrote to [APPLICANT] about it" || out == "they wrote to [PERSON-1] about it";
    CHECK(hidden);
  }
}

TEST_CASE("numbers of another case and of letters never stand in a brief") {
  const Told one = tell(case_with("QUANDLE, ZEPHYRINA", "with WAC2190000007 letter 441000001"));
  const std::string text = one.brief.text();
  CHECK(text.find("WAC") == std::string::npos);
  CHECK(text.find("441000001") == std::string::npos);
  CHECK(text.find("with [RECEIPT-2] letter [NUMBER-1]") != std::string::npos);
}
