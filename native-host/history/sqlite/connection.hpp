// A thin skin over SQLite: owned handles, prepared statements kept for the next use, faults as exceptions.
#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "history/patience.hpp"
#include "history/sqlite/statement.hpp"

namespace caselight::sqlite {

enum class OpenMode {
  read_write,
  read_only,
};

class Connection {
 public:
  /// Opens an existing file. Throws Fault.
  Connection(const std::filesystem::path& file, OpenMode mode);
  /// From now on nothing waits for another process's transaction longer than this. Before, nothing waits at
  /// all.
  void wait_until(const WaitLimit& deadline);

  /// A database in memory with these bytes, read only.
  static std::unique_ptr<Connection> of_image(std::string_view image);

  /// A statement out of the cache, reset and without bindings. One text is in use once at a time.
  Statement prepare(std::string_view sql);

  /// Runs one statement (or several, as in a schema) that give no rows of interest.
  void run(const std::string& sql);

  std::int64_t changes() const { return sqlite3_changes64(handle_.get()); }
  std::int64_t last_id() const { return sqlite3_last_insert_rowid(handle_.get()); }
  bool in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }
  sqlite3* handle() const { return handle_.get(); }

  /// From now on, closing neither writes into the file nor removes what lies beside it.
  void leave_untouched();

 private:
  explicit Connection(sqlite3* handle);
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  std::unique_ptr<WaitLimit> deadline_;     // SQLite holds a pointer to it, also while it closes
  std::unique_ptr<sqlite3, Close> handle_;  // outlives the statements
  std::map<std::string, OwnedStatement, std::less<>> statements_;
};

/// BEGIN IMMEDIATE … COMMIT; rolled back when it goes out of scope before `commit`.
class Transaction {
 public:
  explicit Transaction(Connection& connection);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Connection& connection_;
};

}  // namespace caselight::sqlite
