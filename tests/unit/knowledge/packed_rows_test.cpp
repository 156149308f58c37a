#include "knowledge/packed_rows.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace caselight;

namespace {

std::string_view as_it_is(std::string_view phrase) { return phrase; }

}  // namespace

TEST_CASE(
    "the fields of a packed table come one after the other behind its three sizes, also those that are "
    "empty") {
  PackedFields fields("2\n30\n400\nfirst\n\n17\n0\nlast\n");
  CHECK(fields.rows() == 2);
  CHECK(fields.choices() == 30);
  CHECK(fields.phrases() == 400);
  CHECK(fields.text() == "first");
  CHECK(fields.text().empty());
  CHECK(fields.value<int>() == 17);
  CHECK_FALSE(fields.value<bool>());
  CHECK_FALSE(fields.done());
  CHECK(fields.text() == "last");
  CHECK(fields.done());
}

TEST_CASE("lists stay where they are while others are added") {
  PackedLists<std::string_view> lists(402);
  const auto first = lists.add("one|two", kBetweenPhrases, as_it_is);
  const auto* place = first.data();
  for (int row = 0; row < 400; ++row) lists.add("three", kBetweenPhrases, as_it_is);
  CHECK(first.data() == place);
  REQUIRE(first.size() == 2);
  CHECK(first[0] == "one");
  CHECK(first[1] == "two");
  CHECK(lists.add("", kBetweenPhrases, as_it_is).empty());
}
