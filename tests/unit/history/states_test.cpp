#include <doctest/doctest.h>
#include <sqlite3.h>

#include "history/schema.hpp"
#include "sample.hpp"

using namespace caselight;
using namespace caselight::test;

namespace {

void run_sql(const std::filesystem::path& file, const char* sql) {
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
  CHECK(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(handle);
}

template <class Work>
HistoryState fault_of(Work work) {
  try {
    work();
  } catch (const HistoryFault& fault) {
    return fault.state();
  }
  return HistoryState::ok;
}

}  // namespace

TEST_CASE("a history of a newer version is refused and left as it is") {
  const TemporaryDirectory directory;
  const auto file = directory.path() / "history.db";
  {
    History history(directory.path(), test_clock);
    keep(history, receipt(1), "2026-11-01T08:00:00.000Z");
  }
  run_sql(file, "PRAGMA user_version = 99");
  const std::string before = bytes_of(file);
  {
    History history(directory.path(), test_clock);
    CHECK(history.state() == HistoryState::newer);
    const auto keep_one = [&] { keep(history, receipt(1), "2026-11-02T08:00:00.000Z"); };
    CHECK(fault_of(keep_one) == HistoryState::newer);
    CHECK(fault_of([&] { history.forget_all(); }) == HistoryState::newer);
    CHECK(fault_of([&] { history.list({}); }) == HistoryState::newer);
  }
  CHECK(bytes_of(file) == before);
}

TEST_CASE("a version that only stands in the log is seen too") {
  const TemporaryDirectory directory;
  const TemporaryDirectory copy;
  {
    History history(directory.path(), test_clock);
    keep(history, receipt(1), "2026-11-01T08:00:00.000Z");
    run_sql(directory.path() / "history.db", "PRAGMA user_version = 99");
    for (const char* name : {"history.db", "history.db-wal"})
      std::filesystem::copy_file(directory.path() / name, copy.path() / name);
  }
  const std::string log = bytes_of(copy.path() / "history.db-wal");
  { CHECK(History(copy.path(), test_clock).state() == HistoryState::newer); }
  CHECK(bytes_of(copy.path() / "history.db-wal") == log);
}

TEST_CASE("turned off, nothing is added, and what is there can be read") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  keep(history, receipt(1), "2026-11-01T08:00:00.000Z");
  history.set_settings({.on = false, .retention_months = std::nullopt});
  CHECK(history.state() == HistoryState::off);
  const auto keep_one = [&] { keep(history, receipt(1), "2026-11-02T08:00:00.000Z"); };
  CHECK(fault_of(keep_one) == HistoryState::off);
  CHECK(history.newest(receipt(1))->at == instant("2026-11-01T08:00:00Z"));
  history.set_settings({});
  CHECK(history.state() == HistoryState::ok);
}

TEST_CASE("a place that cannot be opened is unavailable, and works when it can") {
  const TemporaryDirectory directory;
  const auto folder = directory.path() / "in-the-way";
  write_bytes(folder, "a file");
  History history(folder, test_clock);
  CHECK(history.state() == HistoryState::unavailable);
  CHECK(fault_of([&] { history.list({}); }) == HistoryState::unavailable);
}
