#include "platform/private_files.hpp"

#include <windows.h>

#include <algorithm>
#include <string>

namespace caselight {
namespace {

std::error_code last_error() { return {static_cast<int>(::GetLastError()), std::system_category()}; }

HANDLE open_shared(const std::filesystem::path& file, DWORD access, DWORD disposition) {
  const DWORD sharing = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
  return ::CreateFileW(file.c_str(), access, sharing, nullptr, disposition, FILE_ATTRIBUTE_NORMAL, nullptr);
}

/// Where the file could not be made, locking does nothing.
bool lock(std::intptr_t file, DWORD flags) {
  if (reinterpret_cast<HANDLE>(file) == INVALID_HANDLE_VALUE) return true;
  OVERLAPPED from_the_start{};
  return ::LockFileEx(reinterpret_cast<HANDLE>(file), flags | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0,
                      &from_the_start) != 0;
}

bool is_ours(HANDLE opened) {
  BY_HANDLE_FILE_INFORMATION facts{};
  constexpr DWORD others = FILE_ATTRIBUTE_DIRECTORY | FILE_ATTRIBUTE_REPARSE_POINT | FILE_ATTRIBUTE_DEVICE;
  return ::GetFileInformationByHandle(opened, &facts) != 0 && (facts.dwFileAttributes & others) == 0 &&
         facts.nNumberOfLinks == 1;
}

/// The link itself, where the name is one.
HANDLE open_unfollowed(const std::filesystem::path& file, DWORD access) {
  const DWORD sharing = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
  return ::CreateFileW(file.c_str(), access, sharing, nullptr, OPEN_EXISTING,
                       FILE_ATTRIBUTE_NORMAL | FILE_FLAG_OPEN_REPARSE_POINT | FILE_FLAG_BACKUP_SEMANTICS,
                       nullptr);
}

std::error_code write_zeros(HANDLE opened) {
  LARGE_INTEGER size{};
  if (!is_ours(opened)) return std::make_error_code(std::errc::operation_not_permitted);
  if (::GetFileSizeEx(opened, &size) == 0) return last_error();
  const std::string zeros(1U << 16U, '\0');
  for (auto left = static_cast<std::uint64_t>(size.QuadPart); left > 0;) {
    const auto piece = static_cast<DWORD>(std::min<std::uint64_t>(left, zeros.size()));
    DWORD written = 0;
    if (::WriteFile(opened, zeros.data(), piece, &written, nullptr) == 0 || written == 0) return last_error();
    left -= written;
  }
  return ::FlushFileBuffers(opened) != 0 ? std::error_code{} : last_error();
}

}  // namespace

// %LOCALAPPDATA% gives its rights on to what is made in it: the person, the system and administrators.
std::error_code make_private_directory(const std::filesystem::path& directory) {
  std::error_code error;
  std::filesystem::create_directories(directory, error);
  return error;
}

std::error_code make_private_file(const std::filesystem::path& file) {
  const HANDLE opened = open_shared(file, GENERIC_READ | GENERIC_WRITE, OPEN_ALWAYS);
  if (opened == INVALID_HANDLE_VALUE) return last_error();
  ::CloseHandle(opened);
  return {};
}

Ownership ownership_of(const std::filesystem::path& file) {
  const HANDLE opened = open_unfollowed(file, FILE_READ_ATTRIBUTES);
  if (opened == INVALID_HANDLE_VALUE)
    return ::GetLastError() == ERROR_FILE_NOT_FOUND ? Ownership::absent : Ownership::not_ours;
  const bool ours = is_ours(opened);
  ::CloseHandle(opened);
  return ours ? Ownership::ours : Ownership::not_ours;
}

std::error_code overwrite_with_zeros(const std::filesystem::path& file) {
  const HANDLE opened = open_unfollowed(file, GENERIC_WRITE | FILE_READ_ATTRIBUTES);
  if (opened == INVALID_HANDLE_VALUE) return last_error();
  const std::error_code error = write_zeros(opened);
  ::CloseHandle(opened);
  return error;
}

std::optional<FileIdentity> identity_of(const std::filesystem::path& file) {
  const HANDLE opened = open_shared(file, 0, OPEN_EXISTING);
  if (opened == INVALID_HANDLE_VALUE) return std::nullopt;
  BY_HANDLE_FILE_INFORMATION facts{};
  const bool known = ::GetFileInformationByHandle(opened, &facts) != 0;
  ::CloseHandle(opened);
  if (!known) return std::nullopt;
  return FileIdentity{facts.dwVolumeSerialNumber,
                      std::uint64_t{facts.nFileIndexHigh} << 32 | facts.nFileIndexLow};
}

ProcessLock::ProcessLock(const std::filesystem::path& file)
    : file_(reinterpret_cast<std::intptr_t>(open_shared(file, GENERIC_READ | GENERIC_WRITE, OPEN_ALWAYS))) {}

ProcessLock::~ProcessLock() { ::CloseHandle(reinterpret_cast<HANDLE>(file_)); }

bool ProcessLock::try_share() { return lock(file_, 0); }
bool ProcessLock::try_own() { return lock(file_, LOCKFILE_EXCLUSIVE_LOCK); }
void ProcessLock::unlock() {
  OVERLAPPED from_the_start{};
  ::UnlockFileEx(reinterpret_cast<HANDLE>(file_), 0, 1, 0, &from_the_start);
}

}  // namespace caselight
