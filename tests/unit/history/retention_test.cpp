#include <doctest/doctest.h>

#include "sample.hpp"

using namespace caselight;
using namespace caselight::test;

namespace {

constexpr const char* now = "2026-11-23T12:00:00Z";

std::int64_t entries(History& history, int number) {
  return history.readings(receipt(number), std::nullopt, 100).total;
}

}  // namespace

TEST_CASE("readings older than the retention go, but never the newest two entries nor the one last seen") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  keep(history, receipt(1), "2023-01-01T00:00:00.000Z", "seen");
  history.acknowledge(std::vector{receipt(1)});
  keep(history, receipt(1), "2023-02-01T00:00:00.000Z", "goes");
  keep(history, receipt(1), "2023-03-01T00:00:00.000Z", "last but one");
  keep(history, receipt(1), "2023-04-01T00:00:00.000Z", "last");
  keep(history, receipt(1), "2023-05-01T00:00:00.000Z", "last");
  history.set_settings({.on = true, .retention_months = 24});
  CHECK(history.apply_retention(instant(now)) == 1);
  CHECK(entries(history, 1) == 3);
  CHECK(history.acknowledged(receipt(1))->at == instant("2023-01-01"));
  CHECK(all_bytes(directory.path()).find("last but one") != std::string::npos);
}

TEST_CASE("without a retention everything is kept") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  for (const char* news : {"1", "2", "3", "4"})
    keep(history, receipt(1), "1999-01-0" + std::string(news), news);
  CHECK(history.apply_retention(instant(now)) == 0);
  CHECK(entries(history, 1) == 4);
}

TEST_CASE("the last day of a month that is shorter is reckoned from its end") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  keep(history, receipt(1), "2026-02-27", "a");
  keep(history, receipt(1), "2026-02-28", "b");
  keep(history, receipt(1), "2026-03-28", "c");
  keep(history, receipt(1), "2026-03-29", "d");
  history.set_settings({.on = true, .retention_months = 1});
  CHECK(history.apply_retention(instant("2026-03-31T00:00:00Z")) == 1);
}
