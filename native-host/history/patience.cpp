#include "history/patience.hpp"

#include <thread>

namespace caselight {

bool WaitLimit::wait() const {
  constexpr std::chrono::milliseconds kMoment{2};
  if (stop_.stop_requested() || std::chrono::steady_clock::now() + kMoment > end_) return false;
  std::this_thread::sleep_for(kMoment);
  return true;
}

}  // namespace caselight
