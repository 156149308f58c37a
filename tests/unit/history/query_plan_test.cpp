// Every statement that the history really ran is given back to SQLite with the question how it is done: no
// table is gone through row by row, unless all of its rows are wanted.
#include <doctest/doctest.h>
#include <sqlite3.h>

#include <set>

#include "sample.hpp"

using namespace caselight;
using namespace caselight::test;

namespace {

std::set<std::string> statements;

int note_statement(unsigned, void*, void* prepared, void*) {
  const char* sql = sqlite3_sql(static_cast<sqlite3_stmt*>(prepared));
  if (sql != nullptr) statements.insert(sql);
  return 0;
}

int listen(sqlite3* handle, char**, const sqlite3_api_routines*) {
  return sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, note_statement, nullptr);
}

using Extension = void (*)();
Extension listener() { return reinterpret_cast<Extension>(&listen); }

void ask_for_lists(History& history) {
  for (const CaseSort sort :
       {CaseSort::needs_you, CaseSort::next, CaseSort::days, CaseSort::changed, CaseSort::name}) {
    history.list({.sort = sort});
    history.list({.text = "doe", .forms = {"I-485"}, .needs_you = true, .person = 1, .sort = sort});
  }
  history.row(receipt(1), "en");
  history.outdated("7", day("2026-11-23"), 10);
  history.people();
  history.facts();
}

void live_a_day(History& history) {
  for (int number = 1; number <= 3; ++number) {
    keep(history, receipt(number), "2026-11-01T08:00:00.000Z", "a");
    keep(history, receipt(number), "2026-11-02T08:00:00.000Z", "b");
    keep(history, receipt(number), "2026-11-03T08:00:00.000Z", "c");
  }
  const ReadingId newest = history.newest(receipt(1))->reading;
  history.readings(receipt(1), newest, 10);
  history.load(receipt(1), newest);
  history.before(receipt(1), newest);
  history.acknowledged(receipt(1));
  history.acknowledge(std::vector{receipt(1)});
  history.set_index(receipt(1), {});
  history.set_cards("en", std::vector<CardOfCase>{{receipt(1), newest, {"{}", {}, "7"}}});
  history.set_person(std::nullopt, "Jane", std::vector{receipt(1)});
  history.add_to_conversation(receipt(1), {.role = "user", .text = "Why?"});
  history.conversation(receipt(1));
  history.learned(receipt(1));
  ask_for_lists(history);
  history.import_lines(history.export_page("", 1U << 20U).text);
  history.set_settings({.on = true, .retention_months = 0});
  history.apply_retention(instant("2026-12-01"));
  history.forget(std::vector{receipt(2)});
}

void stand_in_for_fold(sqlite3_context*, int, sqlite3_value**) {}

/// The steps of the plan that go through a whole table without an index.
std::vector<std::string> scans(sqlite3* handle, const std::string& sql) {
  std::vector<std::string> out;
  sqlite3_stmt* asked = nullptr;
  if (sqlite3_prepare_v2(handle, ("EXPLAIN QUERY PLAN " + sql).c_str(), -1, &asked, nullptr) != SQLITE_OK)
    return out;
  while (sqlite3_step(asked) == SQLITE_ROW) {
    const std::string step = reinterpret_cast<const char*>(sqlite3_column_text(asked, 3));
    const bool of_a_table =
        step.starts_with("SCAN ") && !step.starts_with("SCAN (") && step != "SCAN CONSTANT ROW";
    if (of_a_table && step.find("INDEX") == std::string::npos) out.push_back(step);
  }
  sqlite3_finalize(asked);
  return out;
}

/// About everything there is (also what a migration does), or a search for words, which has to look at every
/// case.
bool wants_all_rows(const std::string& sql) {
  return sql.starts_with("UPDATE case_file SET person_name = coalesce") ||
         sql.starts_with("UPDATE case_file SET seen_at = newest_at, changed = 0") ||
         sql.find("instr(search") != std::string::npos ||
         sql.find("NOT EXISTS (SELECT 1 FROM case_file") != std::string::npos;
}

}  // namespace

TEST_CASE("every statement finds its rows by an index") {
  const TemporaryDirectory directory;
  statements.clear();
  sqlite3_auto_extension(listener());
  {
    History history(directory.path(), test_clock);
    live_a_day(history);
  }
  sqlite3_cancel_auto_extension(listener());
  CHECK(statements.size() > 50);

  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open((directory.path() / "history.db").c_str(), &handle) == SQLITE_OK);
  sqlite3_create_function(handle, "fold", 1, SQLITE_UTF8, nullptr, stand_in_for_fold, nullptr, nullptr);
  for (const std::string& sql : statements) {
    if (wants_all_rows(sql)) continue;
    CAPTURE(sql);
    CHECK(scans(handle, sql) == std::vector<std::string>{});
  }
  CHECK(scans(handle, "SELECT * FROM reading WHERE browser = 'x'").size() == 1);
  sqlite3_close(handle);
}
