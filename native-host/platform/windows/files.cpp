// Not tested: no Windows machine builds this yet. The folders of a user's profile are closed to other users
// already, so the access asked for changes nothing here.
#include "platform/files.hpp"

#include <windows.h>

#include <fstream>
#include <random>

namespace caselight {
namespace {

std::error_code last_error() { return {static_cast<int>(::GetLastError()), std::system_category()}; }

std::filesystem::path temporary_beside(const std::filesystem::path& path) {
  return path.string() + "." + std::to_string(std::random_device{}()) + ".tmp";
}

}  // namespace

std::error_code write_file_atomically(const std::filesystem::path& path, std::string_view bytes,
                                      FileAccess /*access*/) {
  const std::filesystem::path temporary = temporary_beside(path);
  std::ofstream file(temporary, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  std::error_code error;
  if (!file) error = std::make_error_code(std::errc::io_error);
  constexpr DWORD over_the_old = MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH;
  if (!error && !::MoveFileExW(temporary.c_str(), path.c_str(), over_the_old)) error = last_error();
  std::error_code ignored;
  if (error) std::filesystem::remove(temporary, ignored);
  return error;
}

std::optional<std::string> read_file(const std::filesystem::path& path, std::size_t limit,
                                     std::error_code& error) {
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (error) return std::nullopt;
  if (size > limit) return error = std::make_error_code(std::errc::file_too_large), std::nullopt;
  std::string bytes(static_cast<std::size_t>(size), '\0');
  std::ifstream file(path, std::ios::binary);
  if (file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) return bytes;
  error = std::make_error_code(std::errc::io_error);
  return std::nullopt;
}

std::error_code flush_file(const std::filesystem::path& path) {
  const HANDLE file = ::CreateFileW(path.c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
  if (file == INVALID_HANDLE_VALUE) return last_error();
  const std::error_code error = ::FlushFileBuffers(file) ? std::error_code{} : last_error();
  ::CloseHandle(file);
  return error;
}

bool is_executable(const std::filesystem::path& path) {
  std::error_code error;
  return path.extension() == ".exe" && std::filesystem::is_regular_file(path, error);
}

std::filesystem::path own_executable() {
  std::wstring path(32768, L'\0');  // the longest path that Windows has
  const DWORD size = ::GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size()));
  path.resize(size);
  return path;
}

}  // namespace caselight
