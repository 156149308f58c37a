#include <unistd.h>
#include <chrono>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "history/history.hpp"

namespace {

caselight::Instant machine_clock() {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// Gone with the process.
class Folder {
 public:
  Folder()
      : path_(std::filesystem::temp_directory_path() / ("caselight-fuzz-" + std::to_string(::getpid()))) {}
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

void require(bool holds) {
  if (!holds) std::abort();
}

std::string whole_export(caselight::History& history) {
  return history.export_page("", std::size_t{1} << 30U).text;
}

}  // namespace

// Whatever is brought in: a second time it changes nothing, what goes out can come in again, and every
// reading loads.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Folder folder;
  static caselight::History history(folder.path(), machine_clock);
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  while (history.import_lines(text).kept > 0) {
  }
  const std::string once = whole_export(history);
  require(history.import_lines(text).kept == 0);
  require(whole_export(history) == once);
  const auto back = history.import_lines(once);
  require(back.kept == 0 && back.problems.empty());
  for (const auto& row : history.list({.limit = 100}).rows) require(history.newest(row.receipt).has_value());
  require(history.state() == caselight::HistoryState::ok);
  history.forget_all();
  return 0;
}
