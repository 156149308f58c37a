// Pages as SQLite writes them, read without SQLite.
#include "history/recovery/record.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "sample.hpp"

using namespace caselight;
using namespace caselight::test;

namespace {

std::filesystem::path make_file(const TemporaryDirectory& directory, const std::string& sql) {
  const auto file = directory.path() / "some.db";
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
  CHECK(sqlite3_exec(handle, ("PRAGMA page_size = 4096; CREATE TABLE t(a, b, c, d, e, f, g);" + sql).c_str(),
                     nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(handle);
  return file;
}

}  // namespace

TEST_CASE("every kind of value is read") {
  const TemporaryDirectory directory;
  PageSource source(make_file(directory,
                              "INSERT INTO t VALUES(NULL, 0, 1, -2, 1.5, 'text', x'00ff');"
                              "INSERT INTO t VALUES(127, -129, 40000, -8388609, 5000000000, 1e300, '')"));
  const auto rows = rows_in(source, 2);
  REQUIRE(rows.size() == 2);
  const auto first = values_of(rows[0].payload);
  REQUIRE(first.size() == 7);
  CHECK(first[0].index() == 0);
  CHECK(std::get<std::int64_t>(first[1]) == 0);
  CHECK(std::get<std::int64_t>(first[2]) == 1);
  CHECK(std::get<std::int64_t>(first[3]) == -2);
  CHECK(std::get<double>(first[4]) == 1.5);
  CHECK(std::get<std::string_view>(first[5]) == "text");
  CHECK(std::get<BlobValue>(first[6]).bytes == std::string_view("\0\xff", 2));
  const auto second = values_of(rows[1].payload);
  CHECK(std::get<std::int64_t>(second[1]) == -129);
  CHECK(std::get<std::int64_t>(second[3]) == -8388609);
  CHECK(std::get<std::int64_t>(second[4]) == 5000000000);
}

TEST_CASE("values of every size round the ends of pages are read whole") {
  for (const int size : {4000, 4050, 4055, 4061, 4062, 4070, 8150, 12300, 100000}) {
    CAPTURE(size);
    const TemporaryDirectory directory;
    PageSource source(make_file(
        directory, "INSERT INTO t(a, b) VALUES(7, printf('%.*c', " + std::to_string(size) + ", 'x'))"));
    const auto rows = rows_in(source, 2);
    REQUIRE(rows.size() == 1);
    const auto values = values_of(rows[0].payload);
    REQUIRE(values.size() == 7);
    CHECK(std::get<std::string_view>(values[1]) == std::string(static_cast<std::size_t>(size), 'x'));
  }
}

TEST_CASE("a page that is no leaf of a table has no rows") {
  const TemporaryDirectory directory;
  write_bytes(directory.path() / "zeros.db", std::string(8192, '\0'));
  PageSource source(directory.path() / "zeros.db");
  CHECK(source.count() == 2);
  CHECK(rows_in(source, 1).empty());
  CHECK(rows_in(source, 2).empty());
  CHECK(rows_in(source, 3).empty());
}
