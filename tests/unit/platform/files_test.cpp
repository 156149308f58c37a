#include "platform/files.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>

#include "../temporary_directory.hpp"

using namespace caselight;
using caselight::test::TemporaryDirectory;

namespace {

mode_t mode_of(const std::filesystem::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

std::size_t entries(const std::filesystem::path& directory) {
  const std::filesystem::directory_iterator begin(directory);
  return static_cast<std::size_t>(std::distance(begin, std::filesystem::directory_iterator{}));
}

}  // namespace

TEST_CASE("a file is written whole, with the access asked for, and leaves nothing beside it") {
  const TemporaryDirectory directory;
  const auto path = directory.path() / "file";
  for (const auto& [access, mode] :
       {std::pair{FileAccess::owner_only, 0600U}, std::pair{FileAccess::readable, 0644U},
        std::pair{FileAccess::executable, 0755U}}) {
    std::string bytes(100'000, 'x');
    bytes[5] = '\0';
    CHECK_FALSE(write_file_atomically(path, bytes, access));
    CHECK(mode_of(path) == mode);
    std::error_code error;
    CHECK(read_file(path, bytes.size(), error) == bytes);
    CHECK(is_executable(path) == (access == FileAccess::executable));
    CHECK(entries(directory.path()) == 1);
  }
}

TEST_CASE("a failed write leaves the old file and nothing beside it") {
  const TemporaryDirectory directory;
  const auto taken = directory.path() / "folder";
  std::filesystem::create_directories(taken / "content");
  CHECK(write_file_atomically(taken, "bytes", FileAccess::readable));
  CHECK(entries(directory.path()) == 1);
  CHECK(write_file_atomically(directory.path() / "missing" / "file", "bytes", FileAccess::readable) ==
        std::errc::no_such_file_or_directory);
}

TEST_CASE("a symbolic link is replaced, not followed") {
  const TemporaryDirectory directory;
  std::ofstream(directory.path() / "target") << "untouched";
  std::filesystem::create_symlink(directory.path() / "target", directory.path() / "link");
  CHECK_FALSE(write_file_atomically(directory.path() / "link", "new", FileAccess::readable));
  std::error_code error;
  CHECK(read_file(directory.path() / "target", 100, error) == "untouched");
  CHECK(read_file(directory.path() / "link", 100, error) == "new");
}

TEST_CASE("reading says why it could not") {
  const TemporaryDirectory directory;
  std::ofstream(directory.path() / "file") << "12345";
  std::error_code error;
  CHECK_FALSE(read_file(directory.path() / "file", 4, error));
  CHECK(error == std::errc::file_too_large);
  CHECK_FALSE(read_file(directory.path() / "none", 4, error));
  CHECK(error == std::errc::no_such_file_or_directory);
  CHECK_FALSE(read_file(directory.path(), 4, error));
  CHECK(error == std::errc::is_a_directory);
}

TEST_CASE("the program knows its own file") { CHECK(own_executable().filename() == "test_platform"); }
