// Two browsers may each run a program: what they do with the ledger is done one after the other.
#pragma once
#include <filesystem>
#include <system_error>

#include "platform/private_files.hpp"

namespace caselight {

/// Has the ledger alone for as long as it lives, unless `error` says why not.
class LedgerLock {
 public:
  explicit LedgerLock(const std::filesystem::path& file);

  std::error_code error() const { return error_; }

 private:
  std::error_code error_;
  ProcessLock lock_;
};

}  // namespace caselight
