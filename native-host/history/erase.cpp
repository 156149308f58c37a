#include "history/erase.hpp"

#include "history/set_aside.hpp"
#include "history/state.hpp"
#include "platform/private_files.hpp"

namespace caselight {
namespace {

namespace fs = std::filesystem;

}  // namespace

void erase_file(const fs::path& file) {
  const Ownership owner = ownership_of(file);
  if (owner == Ownership::absent) return;
  if (owner == Ownership::not_ours) throw HistoryFault(HistoryState::unavailable, /*not_ours=*/true);
  std::error_code error = overwrite_with_zeros(file);
  if (error == std::errc::no_space_on_device) throw HistoryFault(HistoryState::full);
  if (error || !fs::remove(file, error)) throw HistoryFault(HistoryState::read_only);
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
