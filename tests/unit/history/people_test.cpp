#include <doctest/doctest.h>

#include "sample.hpp"

using namespace caselight;
using namespace caselight::test;

namespace {

void keep_of(History& history, int number, std::string_view applicant) {
  const std::string of = receipt(number);
  const std::string text = capture(of, "2026-11-01T08:00:00.000Z");
  NewReading read = reading(of, text, "2026-11-01T08:00:00Z");
  read.applicant = applicant;
  history.keep(read);
  history.set_index(receipt(number), {.applicant = std::string(applicant)});
}

}  // namespace

TEST_CASE("a case starts under a person with the applicant's name; the same name is the same person") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  keep_of(history, 1, "DOE, JANE");
  keep_of(history, 2, "DOE, JANE");
  keep_of(history, 3, "DOE, JOHN");
  keep_of(history, 4, "");
  const auto people = history.people();
  REQUIRE(people.size() == 2);
  CHECK(people[0].name == "DOE, JANE");
  CHECK(people[0].receipts == std::vector{receipt(1), receipt(2)});
  CHECK_FALSE(history.row(receipt(4), "en")->person);
  keep_of(history, 4, "DOE, JOHN");
  CHECK(history.row(receipt(4), "en")->person == people[1].id);
}

TEST_CASE("a person is named, and later cases of the applicant come under the name") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  keep_of(history, 1, "DOE, JANE");
  const PersonId jane = history.people()[0].id;
  CHECK(history.set_person(jane, "Mamá", std::vector{receipt(1)}) == jane);
  keep_of(history, 2, "DOE, JANE");
  REQUIRE(history.people().size() == 1);
  CHECK(history.people()[0].name == "Mamá");
  CHECK(history.row(receipt(2), "en")->person_name == "Mamá");
}

TEST_CASE("two persons are joined and parted again") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  keep_of(history, 1, "DOE, JANE");
  keep_of(history, 2, "DOE, JANE MARIA");
  const PersonId first = history.people()[0].id;
  history.set_person(first, "Jane", std::vector{receipt(1), receipt(2)});
  REQUIRE(history.people().size() == 1);
  keep_of(history, 3, "DOE, JANE MARIA");
  CHECK(history.people()[0].receipts.size() == 3);
  const PersonId second = history.set_person(std::nullopt, "Maria", std::vector{receipt(2)});
  CHECK(second != first);
  REQUIRE(history.people().size() == 2);
  CHECK(history.people()[1].receipts == std::vector{receipt(2)});
}

TEST_CASE("a conversation and learned pairs stay with their case") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  keep_of(history, 1, "DOE, JANE");
  const ConversationEntry question{.role = "user", .at = instant("2026-11-02"), .text = "Why?"};
  const ConversationEntry answer{.role = "assistant",
                                 .at = instant("2026-11-02"),
                                 .text = "Because.",
                                 .model = "small",
                                 .tokens_in = 10,
                                 .tokens_out = 20,
                                 .cost_usd = 0.0125,
                                 .outcome = "done"};
  history.add_to_conversation(receipt(1), question);
  history.add_to_conversation(receipt(1), answer);
  const auto kept = history.conversation(receipt(1));
  REQUIRE(kept.size() == 2);
  CHECK(kept[0].text == "Why?");
  CHECK_FALSE(kept[0].cost_usd);
  CHECK(kept[1].cost_usd == 0.0125);
  CHECK(kept[1].tokens_out == 20);
  history.clear_conversation(receipt(1));
  CHECK(history.conversation(receipt(1)).empty());

  const std::vector<SeenPair> pairs{{"IAF", "Case Was Received"}, {"IAF", "Case Was Received"}};
  history.learn(receipt(1), pairs);
  CHECK(history.learned(receipt(1)) == std::vector<SeenPair>{{"IAF", "Case Was Received"}});
}
