#include "history/sqlite/connection.hpp"

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace caselight::sqlite {
namespace {

int wait_for_another(void* deadline, int /*times*/) {
  return static_cast<const WaitLimit*>(deadline)->wait() ? 1 : 0;
}

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
  return file_uri(file, mode == OpenMode::read_write ? "?mode=rw" : "?mode=ro");
}

sqlite3* open_handle(const std::string& uri, int access) {
  sqlite3* handle = nullptr;
  const int flags = access | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  const int code = sqlite3_open_v2(uri.c_str(), &handle, flags, nullptr);
  if (handle == nullptr) throw Fault(code, "out of memory");
  if (code == SQLITE_OK) return handle;
  const Fault fault(code, sqlite3_errmsg(handle), sqlite3_system_errno(handle));
  sqlite3_close_v2(handle);
  throw fault;
}

}  // namespace

Connection::Connection(sqlite3* handle) : handle_(handle) {
  // A damaged schema must not be able to run anything.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
}

Connection::Connection(const std::filesystem::path& file, OpenMode mode)
    : Connection(open_handle(address(file, mode),
                             mode == OpenMode::read_write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY)) {}

std::unique_ptr<Connection> Connection::of_image(std::string_view image) {
  std::unique_ptr<Connection> out(new Connection(open_handle("file::memory:", SQLITE_OPEN_READWRITE)));
  auto* bytes = static_cast<unsigned char*>(sqlite3_malloc64(image.size()));
  if (bytes == nullptr) throw Fault(SQLITE_NOMEM, "out of memory");
  std::ranges::copy(image, bytes);
  const auto size = static_cast<sqlite3_int64>(image.size());
  const unsigned flags = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY;
  const int code = sqlite3_deserialize(out->handle(), "main", bytes, size, size, flags);
  if (code != SQLITE_OK) raise(out->handle());
  return out;
}

void Connection::wait_until(const WaitLimit& deadline) {
  auto next = std::make_unique<WaitLimit>(deadline);
  sqlite3_busy_handler(handle_.get(), wait_for_another, next.get());
  deadline_ = std::move(next);
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
  if (sqlite3_stmt_busy(found->second.get()) != 0) throw std::logic_error("a statement is in use twice");
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
