#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "history/recovery/record.hpp"

// Any bytes as a file and its log: the reader of pages ends, and reads nothing that is not there.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto file =
      std::filesystem::temp_directory_path() / ("caselight-page-fuzz-" + std::to_string(::getpid()) + ".db");
  const auto write = [&](const std::filesystem::path& to, std::size_t from, std::size_t until) {
    std::ofstream(to, std::ios::binary) << std::string(data + from, data + until);
  };
  const std::size_t half = size / 2;
  write(file, 0, half);
  write(file.string() + "-wal", half, size);
  caselight::PageSource source(file);
  for (std::uint32_t page = 1; page <= source.count() && page < 64; ++page) {
    for (const auto& row : caselight::rows_in(source, page)) caselight::values_of(row.payload);
  }
  std::filesystem::remove(file);
  std::filesystem::remove(file.string() + "-wal");
  return 0;
}
