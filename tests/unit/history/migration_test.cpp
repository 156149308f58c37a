// Files of earlier versions, made by the SQL that those versions wrote (schemas/), are brought to this
// version.
#include <doctest/doctest.h>
#include <sqlite3.h>

#include "history/schema.hpp"
#include "sample.hpp"

using namespace caselight;
using namespace caselight::test;

namespace {

void make_file(const TemporaryDirectory& directory, const std::string& sql_name) {
  const std::string sql = bytes_of(std::filesystem::path(CASELIGHT_SCHEMAS) / sql_name);
  REQUIRE_FALSE(sql.empty());
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open((directory.path() / "history.db").c_str(), &handle) == SQLITE_OK);
  char* error = nullptr;
  sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, &error);
  CHECK(std::string(error == nullptr ? "" : error) == "");
  sqlite3_close(handle);
}

/// The definitions of everything in a file, sorted.
std::vector<std::string> definitions(const std::filesystem::path& file) {
  std::vector<std::string> out;
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
  sqlite3_stmt* asked = nullptr;
  sqlite3_prepare_v2(handle, "SELECT type || name || coalesce(sql, '') FROM sqlite_schema ORDER BY 1", -1,
                     &asked, nullptr);
  while (sqlite3_step(asked) == SQLITE_ROW)
    out.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(asked, 0)));
  sqlite3_finalize(asked);
  sqlite3_close(handle);
  return out;
}

}  // namespace

TEST_CASE("a file of version 1 keeps its readings, its people and what was seen") {
  const TemporaryDirectory directory;
  make_file(directory, "version_1.sql");
  History history(directory.path(), test_clock);
  CHECK(history.state() == HistoryState::ok);
  CHECK(history.facts().readings == 3);
  const auto newest = history.newest(receipt(1));
  REQUIRE(newest);
  CHECK(newest->capture == capture(receipt(1), "2026-11-03T08:00:00.000Z", "b"));
  CHECK(history.acknowledged(receipt(1))->capture == capture(receipt(1), "2026-11-01T08:00:00.000Z", "a"));
  CHECK(history.row(receipt(1), "en")->person_name == "Mamá");
  CHECK(history.list({.sort = CaseSort::name}).rows.size() == 2);
  CHECK(history.list({.text = "mama"}).matching == 1);
  history.add_to_conversation(receipt(1), {.role = "user", .text = "Why?"});
  CHECK(history.conversation(receipt(1)).size() == 1);
}

TEST_CASE("a migrated file is made like a new one") {
  const TemporaryDirectory migrated;
  const TemporaryDirectory fresh;
  make_file(migrated, "version_1.sql");
  { History history(migrated.path(), test_clock); }
  { History history(fresh.path(), test_clock); }
  CHECK(definitions(migrated.path() / "history.db") == definitions(fresh.path() / "history.db"));
}

TEST_CASE("a migration that is broken off leaves the file as it was") {
  const TemporaryDirectory directory;
  make_file(directory, "version_1.sql");
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open((directory.path() / "history.db").c_str(), &handle) == SQLITE_OK);
  // The last table of the step is there already, so the step fails after it has done most of its work.
  sqlite3_exec(handle, "CREATE TABLE pair(x)", nullptr, nullptr, nullptr);
  sqlite3_close(handle);
  const auto before = definitions(directory.path() / "history.db");
  { CHECK(History(directory.path(), test_clock).state() == HistoryState::unavailable); }
  CHECK(definitions(directory.path() / "history.db") == before);
}
