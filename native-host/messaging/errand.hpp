// One request that is answered on the other thread, and who brings its answer: whoever asked, when it comes
// in time, else the other thread itself.
#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>

namespace caselight {

class Errand {
 public:
  /// The answer, when it comes within this time. After that it is late: `hand_over` says so.
  std::optional<std::string> wait(std::chrono::milliseconds at_most);

  /// True when the answer was in time: whoever waits takes it.
  bool hand_over(std::string reply);

  /// Whatever came of it, nothing more is done for it.
  void finish();
  bool is_done();

 private:
  enum class State { out, back, late };
  std::mutex mutex_;
  std::condition_variable back_;
  State state_ = State::out;
  std::string reply_;
  bool done_ = false;
};

}  // namespace caselight
