#include "assistant/settings/ledger_lock.hpp"

#include <chrono>
#include <thread>

namespace caselight {
namespace {

using namespace std::chrono_literals;

// Whoever has it reads and writes a small file; one that keeps it longer has been stopped.
constexpr auto longest_wait = 10s;
constexpr auto pause = 5ms;

// A lock that cannot be made keeps nobody away, so it is an error here.
std::error_code prepare(const std::filesystem::path& file) {
  if (const std::error_code error = make_private_directory(file.parent_path())) return error;
  return make_private_file(file);
}

}  // namespace

LedgerLock::LedgerLock(const std::filesystem::path& file) : error_(prepare(file)), lock_(file) {
  if (error_) return;
  const auto end = std::chrono::steady_clock::now() + longest_wait;
  while (!lock_.try_own()) {
    if (std::chrono::steady_clock::now() >= end) {
      error_ = std::make_error_code(std::errc::device_or_resource_busy);
      return;
    }
    std::this_thread::sleep_for(pause);
  }
}

}  // namespace caselight
