#include "messaging/background.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace caselight {

Background::~Background() {
  {
    const std::lock_guard lock(mutex_);
    stop_.request_stop();
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Background::start(Task task, std::chrono::milliseconds after) {
  if (!begin()) {
    if (after.count() == 0) task();
    return;
  }
  {
    const std::lock_guard lock(mutex_);
    planned_.push_back({Clock::now() + after, std::move(task)});
  }
  changed_.notify_all();
}

bool Background::begin() {
  if (thread_.joinable()) return true;
  try {
    thread_ = std::thread([this] { run(); });
    return true;
  } catch (const std::system_error&) {  // a limit on threads or on memory
    return false;
  }
}

/// The first one that is due; once the end has come that is the first of all.
std::list<Background::Planned>::iterator Background::next_due() {
  if (stop_.stop_requested()) return planned_.begin();
  return std::ranges::find_if(planned_, [now = Clock::now()](const Planned& one) { return one.due <= now; });
}

void Background::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    if (const auto next = next_due(); next != planned_.end()) {
      const Task task = std::move(next->task);
      planned_.erase(next);
      lock.unlock();
      task();
      lock.lock();
      continue;
    }
    if (stop_.stop_requested()) break;
    const auto first = std::ranges::min_element(planned_, {}, &Planned::due);
    if (first == planned_.end()) {
      changed_.wait(lock);
    } else {
      const auto until = first->due;
      changed_.wait_until(lock, until);
    }
  }
  ended_ = true;
  changed_.notify_all();
}

bool Background::end_within(std::chrono::milliseconds grace) {
  if (!thread_.joinable()) return true;
  {
    std::unique_lock lock(mutex_);
    stop_.request_stop();
    changed_.notify_all();
    if (!changed_.wait_for(lock, grace, [this] { return ended_; })) {
      thread_.detach();
      return false;
    }
  }
  thread_.join();
  return true;
}

}  // namespace caselight
