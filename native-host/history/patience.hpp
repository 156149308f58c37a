#pragma once

#include <chrono>
#include <stop_token>

namespace caselight {

/// How long a call may wait for another process that holds the history, and what ends the wait before.
/// Another process may be stopped or hang: nothing waits for it without an end.
struct Patience {
  std::chrono::milliseconds at_most{5'000};  ///< enough for another process's longest single step
  std::stop_token stop = {};
};

/// One call's share of it.
class WaitLimit {
 public:
  explicit WaitLimit(const Patience& patience)
      : end_(std::chrono::steady_clock::now() + patience.at_most), stop_(patience.stop) {}

  /// Waits a moment; false when there is nothing left to wait.
  bool wait() const;

 private:
  std::chrono::steady_clock::time_point end_;
  std::stop_token stop_;
};

}  // namespace caselight
