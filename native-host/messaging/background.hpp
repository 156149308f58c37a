// A thread of its own for what may have to wait: for a disk, or for another process that holds the memory.
// The conversation itself never does.
#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <stop_token>
#include <thread>

namespace caselight {

/// Tasks are done in their order, each when it is due. A task that throws ends the process.
class Background {
 public:
  using Task = std::function<void()>;
  using Clock = std::chrono::steady_clock;

  Background() = default;
  ~Background();
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  /// The thread begins with the first task. Where the system gives none, a task is done here and now, and one
  /// for later is not done.
  void start(Task task, std::chrono::milliseconds after = {});

  /// Asked to stop when the conversation ends: a task that waits stops waiting.
  std::stop_token stopping() const { return stop_.get_token(); }

  /// What has begun and what is due is finished without waiting for anybody. False when that takes longer
  /// than `grace`: the thread then still runs, and the process has to end without it.
  bool end_within(std::chrono::milliseconds grace);

 private:
  struct Planned {
    Clock::time_point due;
    Task task;
  };

  bool begin();
  void run();
  std::list<Planned>::iterator next_due();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::list<Planned> planned_;
  std::stop_source stop_;
  bool ended_ = false;
  std::thread thread_;
};

}  // namespace caselight
