#include "history/erase.hpp"

#include <algorithm>
#include <fstream>
#include <string>

#include "history/set_aside.hpp"
#include "history/state.hpp"
#include "platform/files.hpp"

namespace caselight {
namespace {

namespace fs = std::filesystem;

bool overwrite(const fs::path& file, std::uintmax_t size) {
  std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
  const std::string zeros(1U << 16U, '\0');
  for (std::uintmax_t done = 0; done < size && out; done += zeros.size()) {
    out.write(zeros.data(),
              static_cast<std::streamsize>(std::min<std::uintmax_t>(zeros.size(), size - done)));
  }
  out.close();
  return !out.fail() && !flush_file(file);
}

}  // namespace

void erase_file(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  if (error) return;  // it is not there
  if (!overwrite(file, size) || !fs::remove(file, error)) throw HistoryFault(HistoryState::read_only);
}

void erase_set_aside(const fs::path& damaged) {
  erase_file(log_of(damaged));
  erase_file(damaged);
}

// SQLite takes the folder from a variable of its own; it belongs to the whole process, which has one history.
UnnamedFilesIn::UnnamedFilesIn(sqlite::Connection& connection, const fs::path& directory)
    : connection_(connection) {
  sqlite3_free(sqlite3_temp_directory);
  sqlite3_temp_directory = sqlite3_mprintf("%s", directory.string().c_str());
  connection_.run("PRAGMA temp_store = FILE");
}

UnnamedFilesIn::~UnnamedFilesIn() {
  sqlite3_exec(connection_.handle(), "PRAGMA temp_store = MEMORY", nullptr, nullptr, nullptr);
}

}  // namespace caselight
