#include "history/sqlite/connection.hpp"

#include <cctype>

namespace caselight::sqlite {
namespace {

constexpr int kBusyMilliseconds = 10'000;

// A question mark or a per cent sign in a folder's name must not become part of the address.
std::string file_uri(const std::filesystem::path& file, std::string_view parameters) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out = "file:";
  for (const char c : file.generic_string()) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || byte == '/' || byte == '.' || byte == '-' || byte == '_' || byte == ':') {
      out += c;
    } else {
      out += '%';
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
  }
  return out += parameters;
}

std::string address(const std::filesystem::path& file, OpenMode mode) {
  if (mode == OpenMode::read_write) return file_uri(file, "?mode=rw");
  return file_uri(file, mode == OpenMode::frozen ? "?mode=ro&immutable=1" : "?mode=ro");
}

}  // namespace

Connection::Connection(const std::filesystem::path& file, OpenMode mode) {
  sqlite3* handle = nullptr;
  const int access = mode == OpenMode::read_write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  const int flags = access | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  const int code = sqlite3_open_v2(address(file, mode).c_str(), &handle, flags, nullptr);
  handle_.reset(handle);
  if (handle == nullptr) throw Fault(code, "out of memory");
  if (code != SQLITE_OK) raise(handle);
  sqlite3_busy_timeout(handle, kBusyMilliseconds);
  // A damaged schema must not be able to run anything.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
}

Statement Connection::prepare(std::string_view sql) {
  auto found = statements_.find(sql);
  if (found == statements_.end()) {
    sqlite3_stmt* made = nullptr;
    const int code = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    if (code != SQLITE_OK) raise(handle_.get());
    found = statements_.emplace(sql, OwnedStatement(made)).first;
  }
  return Statement(found->second.get());
}

void Connection::run(const std::string& sql) {
  if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) raise(handle_.get());
}

void Connection::leave_untouched() {
  int keep = 1;
  sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_PERSIST_WAL, &keep);
  sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

Transaction::Transaction(Connection& connection) : connection_(connection) {
  connection_.prepare("BEGIN IMMEDIATE").run();
}

Transaction::~Transaction() {
  if (connection_.in_transaction()) {
    sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

void Transaction::commit() { connection_.prepare("COMMIT").run(); }

}  // namespace caselight::sqlite
