#include "history/sqlite/statement.hpp"

namespace caselight::sqlite {

void raise(sqlite3* handle) {
  throw Fault(sqlite3_extended_errcode(handle), sqlite3_errmsg(handle), sqlite3_system_errno(handle));
}

Statement::~Statement() {
  if (prepared_ == nullptr) return;
  sqlite3_reset(prepared_);
  sqlite3_clear_bindings(prepared_);
}

void Statement::check(int code) const {
  if (code != SQLITE_OK) raise(sqlite3_db_handle(prepared_));
}

Statement& Statement::bind(std::int64_t value) {
  check(sqlite3_bind_int64(prepared_, next_++, value));
  return *this;
}

Statement& Statement::bind(double value) {
  check(sqlite3_bind_double(prepared_, next_++, value));
  return *this;
}

// An empty view may have no address, and SQLite takes a missing address for NULL.
Statement& Statement::bind(std::string_view text) {
  const char* bytes = text.data() == nullptr ? "" : text.data();
  check(sqlite3_bind_text64(prepared_, next_++, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind(Blob blob) {
  const char* bytes = blob.bytes.data() == nullptr ? "" : blob.bytes.data();
  check(sqlite3_bind_blob64(prepared_, next_++, bytes, blob.bytes.size(), SQLITE_STATIC));
  return *this;
}

Statement& Statement::bind(std::nullopt_t) {
  check(sqlite3_bind_null(prepared_, next_++));
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(prepared_);
  if (code != SQLITE_ROW && code != SQLITE_DONE) raise(sqlite3_db_handle(prepared_));
  return code == SQLITE_ROW;
}

void Statement::run() {
  while (step()) {
  }
}

std::string_view Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(prepared_, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(prepared_, column))};
}

std::string_view Statement::blob(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(prepared_, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(prepared_, column))};
}

std::optional<std::int64_t> Statement::optional_integer(int column) const {
  return is_null(column) ? std::nullopt : std::optional(integer(column));
}

}  // namespace caselight::sqlite
