// The pages of a SQLite file that SQLite itself refuses to read: the file with the committed part of its log
// laid over it (file format, sections 1.2 and 4).
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

namespace caselight {

/// The size that every file of ours has; a header that says otherwise is damaged too.
inline constexpr std::size_t kPageBytes = 4096;

class PageSource {
 public:
  /// A file that cannot be read has no pages.
  explicit PageSource(const std::filesystem::path& file);

  /// Pages are numbered from 1. The last one may be cut off.
  std::uint32_t count() const { return count_; }
  /// kPageBytes bytes, or nothing when the page cannot be read. What is cut off is zero.
  std::string page(std::uint32_t number);

 private:
  void read_log();

  std::ifstream file_;
  std::ifstream log_;
  std::uint32_t count_ = 0;
  std::map<std::uint32_t, std::uint64_t> in_log_;  // page → where its newest committed content begins
};

}  // namespace caselight
