#include "knowledge/table_info.hpp"

#include <doctest/doctest.h>

#include "knowledge/checked_date.hpp"

using namespace caselight;
using namespace std::chrono;

TEST_CASE("a row past its shelf life is told from a fresh one, to the day") {
  const auto tables = knowledge_tables();
  REQUIRE_FALSE(tables.empty());
  for (const auto& table : tables) {
    CAPTURE(table.name);
    const sys_days checked = 2026y / November / 23;
    CHECK_FALSE(past_shelf_life(table.name, "2026-11-23", checked));
    CHECK_FALSE(past_shelf_life(table.name, "2026-11-23", checked + days{table.shelf_life_days}));
    CHECK(past_shelf_life(table.name, "2026-11-23", checked + days{table.shelf_life_days + 1}));
  }
}

TEST_CASE("what is not known to be fresh is past its shelf life") {
  CHECK(past_shelf_life("no_such_table", "2026-11-23", 2026y / November / 23));
  CHECK(past_shelf_life("event_codes", "2026-13-01", 2026y / November / 23));
}

TEST_CASE("only days of the calendar, written in full, are dates") {
  CHECK(parse_checked_date("2026-11-23") == sys_days{2026y / November / 23});
  CHECK(parse_checked_date("2024-02-29").has_value());
  for (const auto* bad : {"", "2026-02-29", "2026-11-31", "2026-1-23", "2026/11/23", "2026-11-2x",
                          "-026-11-23", "2026-11-230", "2026-00-10"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_checked_date(bad).has_value());
  }
}
