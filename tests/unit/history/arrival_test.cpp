#include <doctest/doctest.h>
#include <sqlite3.h>

#include "sample.hpp"

using namespace caselight;
using namespace caselight::test;

namespace {

constexpr const char* kAhead = "2027-06-01T12:00:00.000Z";

/// Kept while the computer's clock says `clock`.
KeptReading keep_at(History& history, const char* at, const char* clock, const std::string& news,
                    bool just_read = true) {
  const std::string of = receipt(1);
  const std::string text = capture(of, at, news);
  NewReading one = reading(of, text, at);
  one.received_at = instant(clock);
  one.just_read = just_read;
  return history.keep(one);
}

std::vector<ReadingId> newest_first(History& history) {
  std::vector<ReadingId> out;
  for (const ReadingEntry& entry : history.readings(receipt(1), std::nullopt, 100).entries)
    out.push_back(entry.reading);
  return out;
}

void run(const std::filesystem::path& folder, const std::string& sql) {
  sqlite3* handle = nullptr;
  sqlite3_open((folder / "history.db").c_str(), &handle);
  CHECK(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(handle);
}

}  // namespace

TEST_CASE("a reading under a clock that is ahead does not hide the next one, and keeps its bytes") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  keep_at(history, kAhead, kAhead, "first");
  CHECK(history.newest(receipt(1))->at == instant(kAhead));
  history.acknowledge(std::vector{receipt(1)});
  keep_at(history, "2026-11-20T12:00:00.000Z", "2026-11-20T12:00:01.000Z", "second");
  CHECK(newest_first(history) == std::vector<ReadingId>{2, 1});
  CHECK(history.acknowledged(receipt(1))->reading == 1);
  const auto first = history.load(receipt(1), 1);
  CHECK(first->at == instant("2026-11-20T11:59:59.999Z"));
  CHECK(first->capture == capture(receipt(1), kAhead, "first"));
}

TEST_CASE("a date ahead of the host's own clock counts from its arrival, and is known again") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  keep_at(history, kAhead, "2026-11-20T12:00:00.000Z", "first", false);
  CHECK(history.newest(receipt(1))->at == instant("2026-11-20T12:00:00.000Z"));
  CHECK(keep_at(history, kAhead, "2026-11-21T12:00:00.000Z", "first", false).known);
  CHECK(newest_first(history).size() == 1);
}

TEST_CASE("what a browser has just read is newer than all whose day is not known") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  keep_at(history, kAhead, "2026-11-20T12:00:00.000Z", "first");
  keep_at(history, "2027-01-01T12:00:00.000Z", "2026-11-20T12:05:00.000Z", "second");
  keep_at(history, "2026-11-10T12:00:00.000Z", "2026-11-20T12:10:00.000Z", "third");
  CHECK(newest_first(history) == std::vector<ReadingId>{3, 2, 1});
}

TEST_CASE("an old capture that is brought in stays old") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  keep_at(history, kAhead, kAhead, "first");
  keep_at(history, "2026-02-01T12:00:00.000Z", "2026-11-20T12:00:00.000Z", "old", false);
  CHECK(newest_first(history) == std::vector<ReadingId>{1, 2});
}

TEST_CASE("readings that an earlier version left hidden are put right, and what was not seen stays unseen") {
  const TemporaryDirectory directory;
  {
    History history(directory.path(), test_clock);
    keep_at(history, "2026-11-10T12:00:00.000Z", "2026-11-10T12:00:00.000Z", "first");
    keep_at(history, "2026-11-20T12:00:00.000Z", "2026-11-20T12:00:00.000Z", "second");
  }
  const std::string ahead = std::to_string(instant(kAhead).time_since_epoch().count());
  run(directory.path(), "UPDATE reading SET at = " + ahead +
                            " WHERE id = 1;"
                            "UPDATE case_file SET newest = 1, seen_at = " +
                            ahead + ", newest_at = " + ahead);
  History history(directory.path(), test_clock);
  CHECK(history.row(receipt(1), "en")->newest == 1);
  history.mend_dates(instant("2026-11-21T00:00:00Z"));
  CHECK(history.row(receipt(1), "en")->newest == 2);
  CHECK(newest_first(history) == std::vector<ReadingId>{2, 1});
  CHECK(history.acknowledged(receipt(1))->reading == 1);
}

TEST_CASE("a clock that was right mends nothing") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  for (const char* at : {"2026-11-10T12:00:00.000Z", "2026-11-11T12:00:00.000Z", "2026-11-09T12:00:00.000Z"})
    keep_at(history, at, "2026-11-20T12:00:00.000Z", at);
  history.mend_dates(instant("2026-11-21T00:00:00Z"));
  CHECK(newest_first(history) == std::vector<ReadingId>{2, 1, 3});
  CHECK(history.newest(receipt(1))->at == instant("2026-11-11T12:00:00.000Z"));
}
