#include "history/set_aside.hpp"

#include <algorithm>
#include <string>

#include "history/state.hpp"

namespace caselight {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = "history-damaged-";

/// `2026-11-23-215900`
std::string name_of_moment(Instant now) {
  std::string text = format_instant(now);
  std::erase(text, ':');
  std::replace(text.begin(), text.end(), 'T', '-');
  text.pop_back();
  return text;
}

fs::path free_name(const fs::path& directory, Instant now) {
  const std::string stem = std::string(prefix) + name_of_moment(now);
  fs::path name = directory / (stem + ".db");
  for (int number = 2; fs::exists(name); ++number)
    name = directory / (stem + '-' + std::to_string(number) + ".db");
  return name;
}

}  // namespace

fs::path log_of(const fs::path& file) { return file.string() + "-wal"; }

// The log goes first: a file without its log would be opened as if nothing were missing.
void set_file_aside(const fs::path& file, Instant now) {
  std::error_code error;
  const fs::path name = free_name(file.parent_path(), now);
  if (fs::exists(log_of(file), error)) fs::rename(log_of(file), log_of(name), error);
  if (!error) fs::rename(file, name, error);
  if (error) throw HistoryFault(HistoryState::unavailable);
  for (const fs::path& moved : {name, log_of(name)}) {
    fs::permissions(moved, fs::perms::owner_read | fs::perms::owner_write, error);
  }
  fs::remove(file.string() + "-shm", error);
}

std::vector<fs::path> files_set_aside(const fs::path& directory) {
  std::vector<fs::path> out;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(directory, error)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(prefix) && name.ends_with(".db")) out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace caselight
