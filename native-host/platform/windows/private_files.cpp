#include "platform/private_files.hpp"

#include <windows.h>

namespace caselight {
namespace {

std::error_code last_error() { return {static_cast<int>(::GetLastError()), std::system_category()}; }

HANDLE open_shared(const std::filesystem::path& file, DWORD access, DWORD disposition) {
  const DWORD sharing = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
  return ::CreateFileW(file.c_str(), access, sharing, nullptr, disposition, FILE_ATTRIBUTE_NORMAL, nullptr);
}

void lock(std::intptr_t file, DWORD flags) {
  OVERLAPPED from_the_start{};
  ::LockFileEx(reinterpret_cast<HANDLE>(file), flags, 0, 1, 0, &from_the_start);
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

void ProcessLock::share() { lock(file_, 0); }
void ProcessLock::own() { lock(file_, LOCKFILE_EXCLUSIVE_LOCK); }
void ProcessLock::unlock() {
  OVERLAPPED from_the_start{};
  ::UnlockFileEx(reinterpret_cast<HANDLE>(file_), 0, 1, 0, &from_the_start);
}

}  // namespace caselight
