// Files that belong to one person and that several of their processes share.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <system_error>

namespace caselight {

/// Makes the directory with its parents; what is made gets 0700. No error when it is there already.
std::error_code make_private_directory(const std::filesystem::path& directory);

/// Makes an empty file with 0600, or takes every other user's rights from the one that is there.
std::error_code make_private_file(const std::filesystem::path& file);

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

  void share();  ///< waits while another process has it alone
  void own();    ///< waits until no other process has it
  void unlock();

 private:
  std::intptr_t file_;
};

}  // namespace caselight
