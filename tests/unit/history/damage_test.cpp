#include <doctest/doctest.h>

#include <random>

#include "history/set_aside.hpp"
#include "sample.hpp"

using namespace caselight;
using namespace caselight::test;

namespace {

constexpr int kCases = 20;

/// Twenty cases with three readings each, as the bytes of a closed file.
const std::string& healthy() {
  static const std::string bytes = [] {
    const TemporaryDirectory directory;
    {
      History history(directory.path(), test_clock);
      for (int number = 1; number <= kCases; ++number) {
        for (const char* at :
             {"2026-11-01T08:00:00.000Z", "2026-11-02T08:00:00.000Z", "2026-11-03T08:00:00.000Z"}) {
          keep(history, receipt(number), at, std::to_string(number) + at);
        }
      }
      history.set_person(history.people()[0].id, "Mamá", {});
      history.add_to_conversation(receipt(1), {.role = "user", .text = "Why?"});
      history.acknowledge(std::vector{receipt(2)});
    }
    return bytes_of(directory.path() / "history.db");
  }();
  return bytes;
}

void recover(History& history) {
  while (!history.recover_step().finished) {
  }
}

/// Every reading that the history lists loads whole; how many there are.
std::int64_t readings_that_load(History& history) {
  std::int64_t count = 0;
  for (const CaseRow& row : history.list({.limit = 1000}).rows) {
    for (const ReadingEntry& entry : history.readings(row.receipt, std::nullopt, 1000).entries) {
      const auto loaded = history.load(row.receipt, entry.reading);
      if (!loaded) continue;  // the damage was met just now, and the file was set aside
      const std::string at = usual_stamp(loaded->at);
      const std::string number = std::to_string(std::stoi(row.receipt.substr(3)));
      if (number != "900") CHECK(loaded->capture == capture(row.receipt, at, number + at));
      ++count;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("a file whose first page is destroyed is set aside, and everything comes back") {
  const TemporaryDirectory directory;
  const auto file = directory.path() / "history.db";
  std::string bytes = healthy();
  bytes.replace(0, 4096, std::string(4096, '\x7f'));
  write_bytes(file, bytes);
  History history(directory.path(), test_clock);
  CHECK(history.state() == HistoryState::recovering);
  REQUIRE(files_set_aside(directory.path()).size() == 1);
  CHECK(bytes_of(files_set_aside(directory.path())[0]) == bytes);
  CHECK(history.facts().recovery->total > 0);
  recover(history);
  CHECK(history.state() == HistoryState::recovered);
  CHECK(readings_that_load(history) == 3 * kCases);
  CHECK(history.people()[0].name == "Mamá");
  CHECK(history.conversation(receipt(1)).size() == 1);
  CHECK(history.acknowledged(receipt(2))->at == instant("2026-11-03T08:00:00Z"));
}

TEST_CASE("what is read while a recovery goes on is kept beside what comes back") {
  const TemporaryDirectory directory;
  std::string bytes = healthy();
  bytes.replace(0, 100, std::string(100, 'x'));
  write_bytes(directory.path() / "history.db", bytes);
  {
    History history(directory.path(), test_clock);
    keep(history, receipt(1), "2026-11-10T08:00:00.000Z", "newer");
    history.recover_step();
  }
  History history(directory.path(), test_clock);
  recover(history);
  CHECK(history.readings(receipt(1), std::nullopt, 10).total == 4);
  CHECK(history.newest(receipt(1))->at == instant("2026-11-10T08:00:00Z"));
}

TEST_CASE("a file cut off anywhere gives back what is before the cut, and nothing broken") {
  for (std::size_t cut = 0; cut < healthy().size(); cut += 4096 + 1024 + 13) {
    CAPTURE(cut);
    const TemporaryDirectory directory;
    write_bytes(directory.path() / "history.db", healthy().substr(0, cut));
    History history(directory.path(), test_clock);
    REQUIRE(can_read(history.state()));
    recover(history);
    const std::int64_t before = readings_that_load(history);
    CHECK(before <= 3 * kCases);
    CHECK_FALSE(keep(history, receipt(900), "2026-11-10T08:00:00.000Z").known);
    recover(history);  // writing may have met damage that reading did not
    CHECK(readings_that_load(history) == before + 1);
    CHECK(history.newest(receipt(900)));
  }
}

TEST_CASE("a file with bytes overwritten anywhere gives nothing broken, and most of what it held") {
  std::mt19937 lot(20261123);
  std::int64_t found = 0;
  constexpr int rounds = 100;
  for (int round = 0; round < rounds; ++round) {
    CAPTURE(round);
    const TemporaryDirectory directory;
    std::string bytes = healthy();
    const std::size_t size = 1U << lot() % 13U;
    const std::size_t at = lot() % (bytes.size() - size);
    for (std::size_t i = 0; i < size; ++i) bytes[at + i] = static_cast<char>(lot());
    write_bytes(directory.path() / "history.db", bytes);
    History history(directory.path(), test_clock);
    REQUIRE(can_read(history.state()));
    readings_that_load(history);  // meets the damage
    recover(history);
    found += readings_that_load(history);
    CHECK_FALSE(keep(history, receipt(900), "2026-11-10T08:00:00.000Z", "after").known);
  }
  MESSAGE("brought back ", found, " of ", rounds * 3 * kCases);
  CHECK(found > rounds * 3 * kCases * 8 / 10);
}

TEST_CASE("a file that is not ours is left alone") {
  const TemporaryDirectory directory;
  std::string bytes = healthy();
  bytes.replace(68, 4, "XYZW");
  const auto file = directory.path() / "history.db";
  write_bytes(file, bytes);
  History history(directory.path(), test_clock);
  CHECK(history.state() == HistoryState::unavailable);
  CHECK_THROWS_AS(history.newest(receipt(1)), HistoryFault);
  CHECK(bytes_of(file) == bytes);
  CHECK(files_set_aside(directory.path()).empty());
}

TEST_CASE("that something was brought back is told for a week by the clock that was handed in") {
  const TemporaryDirectory directory;
  std::ofstream(directory.path() / "history.db", std::ios::binary) << healthy().substr(0, 3 * 4096) << "cut";
  {
    History history(directory.path(), test_clock);
    recover(history);
    CHECK(history.state() == HistoryState::recovered);
  }
  History in_the_week(
      directory.path(), +[] { return test_clock() + std::chrono::days(6); });
  CHECK(in_the_week.state() == HistoryState::recovered);
  History after_it(
      directory.path(), +[] { return test_clock() + std::chrono::days(8); });
  CHECK(after_it.state() == HistoryState::ok);
}

TEST_CASE("a log without its file is set aside, and what it holds comes back") {
  const TemporaryDirectory directory;
  const TemporaryDirectory copy;
  {
    History history(directory.path(), test_clock);
    keep(history, receipt(1), "2026-11-01T08:00:00.000Z", "12026-11-01T08:00:00.000Z");
    std::filesystem::copy_file(directory.path() / "history.db-wal", copy.path() / "history.db-wal");
  }
  History history(copy.path(), test_clock);
  CHECK(history.state() == HistoryState::recovering);
  recover(history);
  CHECK(readings_that_load(history) == 1);
}
