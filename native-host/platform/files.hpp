// Whole files: read at once, written so that a crash leaves the old one or the new one.
#pragma once
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace caselight {

enum class FileAccess {
  owner_only,  // 0600: what is about a person
  readable,    // 0644: a manifest, which a browser under another user may read
  executable,  // 0755
};

/// Writes beside the target, flushes to the disk and renames over it. Folders must exist.
std::error_code write_file_atomically(const std::filesystem::path& path, std::string_view bytes,
                                      FileAccess access);

/// The file's bytes; nothing with `error` set when it cannot be read or holds more than `limit` bytes
/// (`file_too_large`).
std::optional<std::string> read_file(const std::filesystem::path& path, std::size_t limit,
                                     std::error_code& error);

/// Returns when what was written to the file is on the disk.
std::error_code flush_file(const std::filesystem::path& path);

bool is_executable(const std::filesystem::path& path);

/// The file that this process was started from; empty when the system does not say.
std::filesystem::path own_executable();

}  // namespace caselight
