// Files that belong to one person and that several of their processes share.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <system_error>

namespace caselight {

/// Makes the directory with its parents; what is made gets 0700, and from one that is there every other
/// user's rights are taken. `operation_not_permitted` when it is another user's, or others can still write in
/// it: they could put anything in the place of what is kept.
std::error_code make_private_directory(const std::filesystem::path& directory);

/// Makes an empty file with 0600, or takes every other user's rights from the one that is there.
std::error_code make_private_file(const std::filesystem::path& file);

/// What bears a name. Ours is a regular file of this user with no other name: whatever else stands there (a
/// link that somebody moved the file behind, a device, a copy by hard link) may be somebody's, and is not
/// written.
enum class Ownership { absent, ours, not_ours };
Ownership ownership_of(const std::filesystem::path& file);

/// Writes zeros over all bytes of a file that is ours, to the disk. An error for every other one.
std::error_code overwrite_with_zeros(const std::filesystem::path& file);

/// Tells one file from another that later bears the same name.
struct FileIdentity {
  std::uint64_t device = 0;
  std::uint64_t number = 0;
  friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};
std::optional<FileIdentity> identity_of(const std::filesystem::path& file);

/// A lock between processes on a file of its own. Ends with the process, however it ends. When the file
/// cannot be made (a folder that is read only), locking does nothing.
class ProcessLock {
 public:
  explicit ProcessLock(const std::filesystem::path& file);
  ~ProcessLock();
  ProcessLock(const ProcessLock&) = delete;
  ProcessLock& operator=(const ProcessLock&) = delete;

  bool try_share();  ///< false while another process has it alone
  bool try_own();    ///< false while any other process has it
  void unlock();

 private:
  std::intptr_t file_;
};

}  // namespace caselight
