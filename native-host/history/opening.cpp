#include "history/opening.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <string_view>

#include "base/fold.hpp"
#include "history/recovery/big_endian.hpp"
#include "history/recovery/page_source.hpp"
#include "history/schema.hpp"
#include "platform/private_files.hpp"

namespace caselight {
namespace {

namespace fs = std::filesystem;

/// What the first bytes say, before SQLite may touch the file (its file format, section 1.3). Unmarked:
/// SQLite has to be asked whose it is, or of an earlier version.
enum class Header { blank, unmarked, ours, newer, foreign, damaged };

bool has_bytes(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  return !error && size > 0;
}

Header read_header(const fs::path& file) {
  // SQLite takes an empty file for a new one, and would throw away what waits in the log.
  if (!has_bytes(file)) return has_bytes(file.string() + "-wal") ? Header::damaged : Header::blank;
  std::array<char, 100> bytes{};
  std::ifstream in(file, std::ios::binary);
  if (!in) return Header::ours;  // SQLite shall say what is wrong
  in.read(bytes.data(), bytes.size());
  constexpr std::string_view magic("SQLite format 3\0", 16);
  const std::string_view header(bytes.data(), bytes.size());
  if (!header.starts_with(magic)) return Header::damaged;
  const std::uint64_t application = big_endian(header, 68, 4);
  if (application != 0 && application != kApplicationId) return Header::foreign;
  const std::uint64_t version = big_endian(header, 60, 4);
  if (version > kSchemaVersion && application != 0) return Header::newer;
  return application == 0 || version != kSchemaVersion ? Header::unmarked : Header::ours;
}

void fold_for_sql(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
  const std::string folded = bytes == nullptr ? std::string() : fold(bytes);
  sqlite3_result_text64(context, folded.data(), folded.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void add_functions(sqlite::Connection& connection) {
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
  const int code = sqlite3_create_function_v2(connection.handle(), "fold", 1, flags, nullptr, fold_for_sql,
                                              nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) sqlite::raise(connection.handle());
}

void settle(sqlite::Connection& connection) {
  connection.run("PRAGMA journal_mode = WAL");
  connection.run("PRAGMA synchronous = FULL");
  connection.run("PRAGMA secure_delete = ON");
  connection.run("PRAGMA temp_store = MEMORY");
}

Opened not_ours() { return {nullptr, HistoryState::unavailable, true}; }

Opened open_to_write(const fs::path& file, const WaitLimit& deadline) {
  auto connection = std::make_unique<sqlite::Connection>(file, sqlite::OpenMode::read_write);
  connection->wait_until(deadline);
  if (!is_ours(*connection)) {
    connection->leave_untouched();
    return not_ours();
  }
  if (schema_version(*connection) > kSchemaVersion) {
    connection->leave_untouched();
    return {nullptr, HistoryState::newer};
  }
  if (sqlite3_db_readonly(connection->handle(), "main") != 0) return {nullptr, HistoryState::read_only};
  settle(*connection);
  add_functions(*connection);
  migrate(*connection);
  return {std::move(connection), HistoryState::ok};
}

/// An earlier version that cannot be written cannot be migrated, and is not read.
Opened ready_to_read(std::unique_ptr<sqlite::Connection> connection) {
  if (!is_ours(*connection) || schema_version(*connection) != kSchemaVersion) return {};
  connection->run("PRAGMA temp_store = MEMORY");
  add_functions(*connection);
  return {std::move(connection), HistoryState::read_only};
}

Opened open_to_read(const fs::path& file, const WaitLimit& deadline) {
  auto connection = std::make_unique<sqlite::Connection>(file, sqlite::OpenMode::read_only);
  connection->wait_until(deadline);
  return ready_to_read(std::move(connection));
}

// Where nothing can be written SQLite cannot make its shared memory either, without which it does not read a
// log.
Opened open_a_copy(const fs::path& file, const WaitLimit& /*deadline*/) {
  PageSource source(file);
  std::string image;
  for (std::uint32_t page = 1; page <= source.count(); ++page) image += source.page(page);
  if (image.size() < kPageBytes) return {};
  image[18] = image[19] = 1;  // says that there is no log
  return ready_to_read(sqlite::Connection::of_image(image));
}

/// The file and all that SQLite and we put beside it: nothing is written through a link.
bool all_ours(const fs::path& file) {
  const fs::path lock = file.parent_path() / "history.lock";
  for (const fs::path& one : {file, fs::path(file.string() + "-wal"), fs::path(file.string() + "-shm"),
                              fs::path(file.string() + "-journal"), lock}) {
    if (ownership_of(one) == Ownership::not_ours) return false;
  }
  return true;
}

using Way = Opened (*)(const fs::path&, const WaitLimit&);

bool ends_the_search(const Opened& opened) {
  return opened.connection != nullptr || opened.damaged || opened.state == HistoryState::newer ||
         opened.not_ours || opened.state == HistoryState::busy;
}

Opened try_way(Way way, const fs::path& file, const WaitLimit& deadline) {
  try {
    return way(file, deadline);
  } catch (const sqlite::Fault& fault) {
    return {nullptr, state_after(fault), false, is_damage(fault)};
  }
}

/// A limit of the person's share of the disk, or on the size of a file, is a full disk to them. Windows has
/// no number for the share.
bool is_out_of_room(int system_error) {
#ifdef EDQUOT
  if (system_error == EDQUOT) return true;
#endif
  return system_error == ENOSPC || system_error == EFBIG;
}

}  // namespace

bool is_damage(const sqlite::Fault& fault) {
  return fault.primary() == SQLITE_CORRUPT || fault.primary() == SQLITE_NOTADB ||
         fault.code() == SQLITE_IOERR_SHORT_READ;
}

HistoryState state_after(const sqlite::Fault& fault) {
  if (fault.code() == SQLITE_IOERR_SHMSIZE) return HistoryState::full;  // no room for the shared memory
  if (fault.primary() == SQLITE_IOERR && is_out_of_room(fault.system_error())) return HistoryState::full;
  switch (fault.primary()) {
    case SQLITE_FULL:
      return HistoryState::full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return HistoryState::busy;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return HistoryState::read_only;
    default:
      return HistoryState::unavailable;
  }
}

bool is_settled(const fs::path& file) { return has_bytes(file) && read_header(file) == Header::ours; }

Opened open_history_file(const fs::path& file, const WaitLimit& deadline) {
  std::error_code refused = make_private_directory(file.parent_path());
  if (refused == std::errc::operation_not_permitted || !all_ours(file)) return not_ours();
  if (!refused) refused = make_private_file(file);
  if (std::error_code unknown; refused && !fs::exists(file, unknown)) {
    const bool full = refused == std::errc::no_space_on_device;
    return {nullptr, full ? HistoryState::full : HistoryState::unavailable};
  }
  const Header header = read_header(file);
  if (header == Header::newer) return {nullptr, HistoryState::newer};
  if (header == Header::foreign) return not_ours();
  if (header == Header::damaged) return {nullptr, HistoryState::unavailable, false, true};
  Opened first = try_way(open_to_write, file, deadline);
  if (ends_the_search(first) || header == Header::blank) return first;
  for (const Way way : {open_to_read, open_a_copy}) {
    Opened opened = try_way(way, file, deadline);
    if (!ends_the_search(opened)) continue;
    // What hindered writing is what a person has to know.
    if (opened.connection != nullptr && first.state == HistoryState::full) opened.state = first.state;
    return opened;
  }
  return first;
}

}  // namespace caselight
