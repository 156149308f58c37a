#include "history/opening.hpp"

#include <array>
#include <cstring>
#include <fstream>
#include <string_view>

#include "history/fold.hpp"
#include "history/recovery/page_source.hpp"
#include "history/schema.hpp"
#include "platform/private_files.hpp"

namespace caselight {
namespace {

namespace fs = std::filesystem;

/// What the first bytes say, before SQLite may touch the file (its file format, section 1.3).
enum class Header { blank, ours, newer, foreign, damaged };

std::uint32_t big_endian(const std::array<char, 100>& bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

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
  if (std::string_view(bytes.data(), magic.size()) != magic) return Header::damaged;
  const std::uint32_t application = big_endian(bytes, 68);
  if (application != 0 && application != kApplicationId) return Header::foreign;
  return big_endian(bytes, 60) > kSchemaVersion ? Header::newer : Header::ours;
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

Opened open_to_write(const fs::path& file) {
  auto connection = std::make_unique<sqlite::Connection>(file, sqlite::OpenMode::read_write);
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
  if (schema_version(*connection) != kSchemaVersion) return {};
  connection->run("PRAGMA temp_store = MEMORY");
  add_functions(*connection);
  return {std::move(connection), HistoryState::read_only};
}

Opened open_to_read(const fs::path& file) {
  return ready_to_read(std::make_unique<sqlite::Connection>(file, sqlite::OpenMode::read_only));
}

// Where nothing can be written SQLite cannot make its shared memory either, without which it does not read a
// log.
Opened open_a_copy(const fs::path& file) {
  PageSource source(file);
  std::string image;
  for (std::uint32_t page = 1; page <= source.count(); ++page) image += source.page(page);
  if (image.size() < kPageBytes) return {};
  image[18] = image[19] = 1;  // says that there is no log
  return ready_to_read(sqlite::Connection::of_image(image));
}

using Way = Opened (*)(const fs::path&);

bool ends_the_search(const Opened& opened) {
  return opened.connection != nullptr || opened.damaged || opened.state == HistoryState::newer;
}

Opened try_way(Way way, const fs::path& file) {
  try {
    return way(file);
  } catch (const sqlite::Fault& fault) {
    return {nullptr, state_after(fault), is_damage(fault)};
  }
}

}  // namespace

bool is_damage(const sqlite::Fault& fault) {
  return fault.primary() == SQLITE_CORRUPT || fault.primary() == SQLITE_NOTADB ||
         fault.code() == SQLITE_IOERR_SHORT_READ;
}

HistoryState state_after(const sqlite::Fault& fault) {
  if (fault.code() == SQLITE_IOERR_SHMSIZE) return HistoryState::full;  // no room for the shared memory
  switch (fault.primary()) {
    case SQLITE_FULL:
      return HistoryState::full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return HistoryState::read_only;
    default:
      return HistoryState::unavailable;
  }
}

Opened open_history_file(const fs::path& file) {
  std::error_code refused = make_private_directory(file.parent_path());
  if (!refused) refused = make_private_file(file);
  if (std::error_code unknown; refused && !fs::exists(file, unknown)) {
    const bool full = refused == std::errc::no_space_on_device;
    return {nullptr, full ? HistoryState::full : HistoryState::unavailable};
  }
  const Header header = read_header(file);
  if (header == Header::newer) return {nullptr, HistoryState::newer};
  if (header == Header::foreign) return {};
  if (header == Header::damaged) return {nullptr, HistoryState::unavailable, true};
  Opened first = try_way(open_to_write, file);
  if (ends_the_search(first) || header == Header::blank) return first;
  for (const Way way : {open_to_read, open_a_copy}) {
    Opened opened = try_way(way, file);
    if (!ends_the_search(opened)) continue;
    // What hindered writing is what a person has to know.
    if (opened.connection != nullptr && first.state == HistoryState::full) opened.state = first.state;
    return opened;
  }
  return first;
}

}  // namespace caselight
