#include <doctest/doctest.h>

#include "sample.hpp"

using namespace caselight;
using namespace caselight::test;

namespace {

/// Four cases: 1 needs the person, 2 changed, 3 is decided, 4 is quiet.
void fill(History& history) {
  for (int number = 1; number <= 4; ++number) {
    const std::string at = "2026-11-0" + std::to_string(number) + "T08:00:00.000Z";
    const std::string of = receipt(number);
    const std::string text = capture(of, at);
    NewReading read = reading(of, text, at.c_str());
    read.applicant = number < 3 ? "MUÑOZ, ANA" : "DOE, JOHN";
    history.keep(read);
    CaseIndex index{.form = number == 4 ? "I-765" : "I-485", .applicant = std::string(read.applicant)};
    index.search = "actively reviewed";
    index.needs_you = number == 1;
    index.changed = number == 2 ? 3 : 0;
    index.decided = number == 3;
    if (number == 4) index.next = day("2026-12-01");
    index.filed = day("2025-06-10") + std::chrono::days(number);
    index.made_for = day("2026-11-23");
    index.rules = "7";
    history.set_index(receipt(number), index);
  }
}

std::string order(const CaseList& list) {
  std::string out;
  for (const CaseRow& row : list.rows) out += row.receipt.back();
  return out;
}

}  // namespace

TEST_CASE("cases are listed in the order that was asked for") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  fill(history);
  CHECK(order(history.list({})) == "1243");
  CHECK(order(history.list({.sort = CaseSort::next})) == "4321");
  CHECK(order(history.list({.sort = CaseSort::days})) == "1234");
  CHECK(order(history.list({.sort = CaseSort::changed})) == "2431");
  CHECK(order(history.list({.sort = CaseSort::name})) == "3412");
  CHECK(order(history.list({.offset = 1, .limit = 2})) == "24");
}

TEST_CASE("cases are filtered by words, forms, states and person") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  fill(history);
  CHECK(order(history.list({.text = "munoz"})) == "12");
  CHECK(order(history.list({.text = "Muñoz REVIEWED"})) == "12");
  CHECK(order(history.list({.text = "0000000003"})) == "3");
  CHECK(history.list({.text = "nobody"}).rows.empty());
  CHECK(order(history.list({.forms = {"I-765", "I-90"}})) == "4");
  CHECK(order(history.list({.decided = true})) == "3");
  CHECK(order(history.list({.needs_you = true, .changed = true})) == "12");
  CHECK(order(history.list({.pending = true})) == "124");
  const auto ana = history.row(receipt(1), "en")->person;
  CHECK(order(history.list({.person = ana})) == "12");
  CHECK(history.list({.text = "doe", .limit = 1}).matching == 2);
}

TEST_CASE("the list counts all cases by form, state and person") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  fill(history);
  const CaseList list = history.list({.text = "munoz"});
  CHECK(list.total == 4);
  CHECK(list.matching == 2);
  CHECK(list.needs_you == 1);
  REQUIRE(list.forms.size() == 2);
  CHECK(list.forms[0].name == "I-485");
  CHECK(list.forms[0].count == 3);
  REQUIRE(list.persons.size() == 2);
  CHECK(list.persons[1].name == "MUÑOZ, ANA");
  CHECK(list.persons[1].count == 2);
  REQUIRE(list.states.size() == 4);
  CHECK(list.states[2].name == "pending");
  CHECK(list.states[2].count == 3);
}

TEST_CASE("an index is outdated by other rules, a later day, or a newer reading") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  fill(history);
  CHECK(history.outdated("7", day("2026-11-23"), 10).empty());
  CHECK(history.outdated("7", day("2026-11-24"), 10).size() == 4);
  CHECK(history.outdated("8", day("2026-11-23"), 3).size() == 3);
  keep(history, receipt(2), "2026-11-09T08:00:00.000Z", "news");
  CHECK(history.outdated("7", day("2026-11-23"), 10) == std::vector{receipt(2)});
}

TEST_CASE("a cached card belongs to one reading and one language") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  fill(history);
  const ReadingId newest = history.row(receipt(1), "en")->newest;
  history.set_cards("en",
                    std::vector<CardOfCase>{{receipt(1), newest, {R"({"card":1})", day("2026-11-23"), "7"}}});
  CHECK(history.row(receipt(1), "en")->card->json == R"({"card":1})");
  CHECK_FALSE(history.row(receipt(1), "es")->card);
  CHECK(history.list({.locale = "en"}).rows[0].card->rules == "7");
  keep(history, receipt(1), "2026-11-09T08:00:00.000Z", "news");
  CHECK_FALSE(history.row(receipt(1), "en")->card);
  history.set_cards("en", std::vector<CardOfCase>{{receipt(1), newest, {"{}", day("2026-11-23"), "7"}}});
  CHECK_FALSE(history.row(receipt(1), "en")->card);
}

TEST_CASE("acknowledging clears the changes and the cards that show them") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  fill(history);
  const ReadingId newest = history.row(receipt(2), "en")->newest;
  history.set_cards("en", std::vector<CardOfCase>{{receipt(2), newest, {"{}", day("2026-11-23"), "7"}}});
  CHECK(history.acknowledge(std::vector{receipt(2), receipt(3)}) == 1);
  CHECK(history.row(receipt(2), "en")->index.changed == 0);
  CHECK_FALSE(history.row(receipt(2), "en")->card);
  CHECK(history.acknowledge_all() == 0);
}
