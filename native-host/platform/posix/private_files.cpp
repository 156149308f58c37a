#include "platform/private_files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace caselight {
namespace {

std::error_code last_error() { return {errno, std::generic_category()}; }

void lock(std::intptr_t file, int operation) {
  if (file < 0) return;
  while (::flock(static_cast<int>(file), operation) != 0 && errno == EINTR) {
  }
}

}  // namespace

std::error_code make_private_directory(const std::filesystem::path& directory) {
  std::error_code error;
  if (std::filesystem::is_directory(directory, error)) return {};
  if (directory.has_parent_path() && directory.parent_path() != directory) {
    if (const std::error_code above = make_private_directory(directory.parent_path())) return above;
  }
  return ::mkdir(directory.c_str(), 0700) == 0 || errno == EEXIST ? std::error_code{} : last_error();
}

std::error_code make_private_file(const std::filesystem::path& file) {
  const int opened = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (opened < 0) return last_error();
  const bool private_now = ::fchmod(opened, 0600) == 0;
  const std::error_code error = private_now ? std::error_code{} : last_error();
  ::close(opened);
  return error;
}

std::optional<FileIdentity> identity_of(const std::filesystem::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return std::nullopt;
  return FileIdentity{static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino)};
}

ProcessLock::ProcessLock(const std::filesystem::path& file)
    : file_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)) {}

ProcessLock::~ProcessLock() {
  if (file_ >= 0) ::close(static_cast<int>(file_));
}

void ProcessLock::share() { lock(file_, LOCK_SH); }
void ProcessLock::own() { lock(file_, LOCK_EX); }
void ProcessLock::unlock() { lock(file_, LOCK_UN); }

}  // namespace caselight
