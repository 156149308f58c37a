#include "platform/private_files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>

#include "platform/posix/last_error.hpp"
#include "platform/standard_streams.hpp"

namespace caselight {
namespace {

/// Open for as long as it lives. Links are not followed.
class Opened {
 public:
  Opened(const std::filesystem::path& path, int flags)
      : descriptor_(::open(path.c_str(), flags | O_CLOEXEC)) {}
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;
  ~Opened() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  explicit operator bool() const { return descriptor_ >= 0; }
  int get() const { return descriptor_; }

 private:
  int descriptor_;
};

bool is_ours(const struct stat& status) {
  return S_ISREG(status.st_mode) && status.st_nlink == 1 && status.st_uid == ::geteuid();
}

constexpr mode_t kOthers = S_IRWXG | S_IRWXO;
constexpr mode_t kOthersWrite = S_IWGRP | S_IWOTH;

/// Rights that cannot be taken away (a disk that is write-protected) do no harm as long as others cannot
/// write.
std::error_code close_to_others(const std::filesystem::path& directory) {
  const Opened folder(directory, O_RDONLY | O_DIRECTORY);
  struct stat status {};
  if (!folder || ::fstat(folder.get(), &status) != 0) return last_error();
  if (status.st_uid != ::geteuid()) return std::make_error_code(std::errc::operation_not_permitted);
  if ((status.st_mode & kOthers) == 0) return {};
  if (::fchmod(folder.get(), status.st_mode & S_IRWXU) == 0 && ::fstat(folder.get(), &status) != 0)
    return last_error();
  const bool open_to_others = (status.st_mode & kOthersWrite) != 0;
  return open_to_others ? std::make_error_code(std::errc::operation_not_permitted) : std::error_code{};
}

std::error_code make_directory(const std::filesystem::path& directory) {
  std::error_code error;
  if (std::filesystem::is_directory(directory, error)) return {};
  if (directory.has_parent_path() && directory.parent_path() != directory) {
    if (const std::error_code above = make_directory(directory.parent_path())) return above;
  }
  return ::mkdir(directory.c_str(), 0700) == 0 || errno == EEXIST ? std::error_code{} : last_error();
}

bool lock(std::intptr_t file, int operation) {
  if (file < 0) return true;
  int result = 0;
  do result = ::flock(static_cast<int>(file), operation);
  while (result != 0 && errno == EINTR);
  return result == 0 || errno != EWOULDBLOCK;
}

}  // namespace

std::error_code make_private_directory(const std::filesystem::path& directory) {
  const std::error_code refused = make_directory(directory);
  return refused ? refused : close_to_others(directory);
}

Ownership ownership_of(const std::filesystem::path& file) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0) return errno == ENOENT ? Ownership::absent : Ownership::not_ours;
  return is_ours(status) ? Ownership::ours : Ownership::not_ours;
}

std::error_code overwrite_with_zeros(const std::filesystem::path& file) {
  const Opened opened(file, O_WRONLY | O_NOFOLLOW | O_NONBLOCK);  // a pipe would wait for a reader
  struct stat status {};
  if (!opened || ::fstat(opened.get(), &status) != 0) return last_error();
  if (!is_ours(status)) return std::make_error_code(std::errc::operation_not_permitted);
  const std::string zeros(1U << 16U, '\0');
  for (auto left = static_cast<std::size_t>(status.st_size); left > 0; left -= std::min(left, zeros.size())) {
    const std::string_view piece(zeros.data(), std::min(left, zeros.size()));
    if (const std::error_code error = write_all(opened.get(), piece)) return error;
  }
  return ::fsync(opened.get()) == 0 ? std::error_code{} : last_error();
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
  if (::lstat(file.c_str(), &status) != 0) return std::nullopt;
  return FileIdentity{static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino)};
}

ProcessLock::ProcessLock(const std::filesystem::path& file)
    : file_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)) {}

ProcessLock::~ProcessLock() {
  if (file_ >= 0) ::close(static_cast<int>(file_));
}

bool ProcessLock::try_share() { return lock(file_, LOCK_SH | LOCK_NB); }
bool ProcessLock::try_own() { return lock(file_, LOCK_EX | LOCK_NB); }
void ProcessLock::unlock() { lock(file_, LOCK_UN); }

}  // namespace caselight
