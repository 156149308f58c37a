#pragma once

#include <filesystem>

#include "history/sqlite/connection.hpp"

namespace caselight {

/// Overwrites a file with zeros and removes it. What a drive or a file system keeps by itself is out of
/// reach. Throws HistoryFault when the file is there and cannot be written, or is not ours.
void erase_file(const std::filesystem::path& file);

/// A damaged file that was set aside, with its log.
void erase_set_aside(const std::filesystem::path& damaged);

/// While it lives, large temporary results go to files in `directory` that have no name (they vanish with the
/// process) instead of memory.
class UnnamedFilesIn {
 public:
  UnnamedFilesIn(sqlite::Connection& connection, const std::filesystem::path& directory);
  ~UnnamedFilesIn();
  UnnamedFilesIn(const UnnamedFilesIn&) = delete;
  UnnamedFilesIn& operator=(const UnnamedFilesIn&) = delete;

 private:
  sqlite::Connection& connection_;
};

}  // namespace caselight
