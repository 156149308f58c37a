#pragma once

#include <sqlite3.h>

#include <concepts>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace caselight::sqlite {

/// SQLite refused. `code` is the extended result code, `system_error` what the system said (errno), else 0.
class Fault : public std::exception {
 public:
  Fault(int code, std::string text, int system_error = 0)
      : code_(code), system_error_(system_error), text_(std::move(text)) {}
  int code() const { return code_; }
  int primary() const { return code_ & 0xff; }
  int system_error() const { return system_error_; }
  const char* what() const noexcept override { return text_.c_str(); }

 private:
  int code_;
  int system_error_;
  std::string text_;
};

/// Throws the last fault of a connection.
[[noreturn]] void raise(sqlite3* handle);

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using OwnedStatement = std::unique_ptr<sqlite3_stmt, Finalize>;

/// Bytes that are no text.
struct Blob {
  std::string_view bytes;
};

/// A prepared statement in use; reset when it goes out of scope. Bound texts must outlive it. Columns and
/// parameters are used in their order.
class Statement {
 public:
  explicit Statement(sqlite3_stmt* prepared) : prepared_(prepared) {}
  ~Statement();
  Statement(Statement&& other) noexcept : prepared_(other.prepared_), next_(other.next_) {
    other.prepared_ = nullptr;
  }
  Statement& operator=(Statement&&) = delete;

  /// Binds the next parameter.
  Statement& bind(std::int64_t value);
  Statement& bind(double value);
  Statement& bind(std::string_view text);
  Statement& bind(Blob blob);
  Statement& bind(std::nullopt_t);
  template <class T>
  Statement& bind(const std::optional<T>& value) {
    return value ? bind(*value) : bind(std::nullopt);
  }
  template <std::integral T>
  requires(!std::same_as<T, std::int64_t>) Statement& bind(T value) {
    return bind(static_cast<std::int64_t>(value));
  }

  /// The next row; false after the last one. Column views live until the next call.
  bool step();
  /// Runs a statement that gives no rows.
  void run();

  std::int64_t integer(int column) const { return sqlite3_column_int64(prepared_, column); }
  double real(int column) const { return sqlite3_column_double(prepared_, column); }
  std::string_view text(int column) const;
  std::string_view blob(int column) const;
  std::string string(int column) const { return std::string(text(column)); }
  bool is_null(int column) const { return sqlite3_column_type(prepared_, column) == SQLITE_NULL; }
  std::optional<std::int64_t> optional_integer(int column) const;

 private:
  void check(int code) const;
  sqlite3_stmt* prepared_;
  int next_ = 1;
};

}  // namespace caselight::sqlite
