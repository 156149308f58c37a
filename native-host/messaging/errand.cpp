#include "messaging/errand.hpp"

#include <utility>

namespace caselight {

std::optional<std::string> Errand::wait(std::chrono::milliseconds at_most) {
  std::unique_lock lock(mutex_);
  if (back_.wait_for(lock, at_most, [this] { return state_ == State::back; })) return std::move(reply_);
  state_ = State::late;
  return std::nullopt;
}

bool Errand::hand_over(std::string reply) {
  const std::lock_guard lock(mutex_);
  if (state_ == State::late) return false;
  state_ = State::back;
  reply_ = std::move(reply);
  back_.notify_all();
  return true;
}

void Errand::finish() {
  const std::lock_guard lock(mutex_);
  done_ = true;
}

bool Errand::is_done() {
  const std::lock_guard lock(mutex_);
  return done_;
}

}  // namespace caselight
