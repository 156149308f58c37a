#include "platform/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "platform/posix/last_error.hpp"
#include "platform/standard_streams.hpp"

namespace caselight {
namespace {

mode_t mode_of(FileAccess access) {
  switch (access) {
    case FileAccess::owner_only:
      return 0600;
    case FileAccess::readable:
      return 0644;
    case FileAccess::executable:
      break;
  }
  return 0755;
}

class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (is_open()) ::close(descriptor_);
  }
  bool is_open() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

std::error_code fill(int descriptor, std::string_view bytes, FileAccess access) {
  if (const std::error_code error = write_all(descriptor, bytes)) return error;
  if (::fchmod(descriptor, mode_of(access)) != 0 || ::fsync(descriptor) != 0) return last_error();
  return {};
}

// Without this the rename itself may be lost with the power.
void flush_directory(const std::filesystem::path& directory) {
  const OpenFile opened(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.is_open()) ::fsync(opened.descriptor());
}

}  // namespace

std::error_code write_file_atomically(const std::filesystem::path& path, std::string_view bytes,
                                      FileAccess access) {
  std::string temporary = path.string() + ".XXXXXX";
  const OpenFile file(::mkostemp(temporary.data(), O_CLOEXEC));  // made with 0600
  if (!file.is_open()) return last_error();
  std::error_code error = fill(file.descriptor(), bytes, access);
  if (!error && ::rename(temporary.c_str(), path.c_str()) != 0) error = last_error();
  if (error) {
    ::unlink(temporary.c_str());
  } else {
    flush_directory(path.parent_path());
  }
  return error;
}

std::optional<std::string> read_file(const std::filesystem::path& path, std::size_t limit,
                                     std::error_code& error) {
  error.clear();
  const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  std::string bytes;
  char chunk[16384];
  while (file.is_open()) {
    const ssize_t got = ::read(file.descriptor(), chunk, sizeof chunk);
    if (got == 0) return bytes;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) break;
    bytes.append(chunk, static_cast<std::size_t>(got));
    if (bytes.size() > limit) return error = std::make_error_code(std::errc::file_too_large), std::nullopt;
  }
  error = last_error();
  return std::nullopt;
}

std::error_code flush_file(const std::filesystem::path& path) {
  const OpenFile file(::open(path.c_str(), O_RDWR | O_CLOEXEC));
  return file.is_open() && ::fsync(file.descriptor()) == 0 ? std::error_code{} : last_error();
}

bool is_executable(const std::filesystem::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && ::access(path.c_str(), X_OK) == 0;
}

}  // namespace caselight
