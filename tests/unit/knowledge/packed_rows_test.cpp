#include "knowledge/packed_rows.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace caselight;

namespace {

std::string_view as_it_is(std::string_view phrase) { return phrase; }

}  // namespace

TEST_CASE("the fields of a packed table come one after the other, also those that are empty") {
  PackedFields fields("first\n\n17\n0\nlast\n");
  CHECK(fields.text() == "first");
  CHECK(fields.text().empty());
  CHECK(fields.value<int>() == 17);
  CHECK_FALSE(fields.value<bool>());
  CHECK_FALSE(fields.done());
  CHECK(fields.text() == "last");
  CHECK(fields.done());
}

TEST_CASE("lists stay where they are while others are added") {
  std::string rows;
  for (int row = 0; row < 200; ++row) rows += "one|two&three\n";
  PackedLists<std::string_view> lists(phrases_in(rows));
  const auto first = lists.add("one|two", kBetweenPhrases, as_it_is);
  const auto* place = first.data();
  for (int row = 0; row < 400; ++row) lists.add("three", kBetweenPhrases, as_it_is);
  CHECK(first.data() == place);
  REQUIRE(first.size() == 2);
  CHECK(first[0] == "one");
  CHECK(first[1] == "two");
  CHECK(lists.add("", kBetweenPhrases, as_it_is).empty());
  CHECK(choices_in(rows) == 400);
}
