// The background of the desk: threads, and what is in flight on them.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>

#include "assistant/desk.hpp"
#include "assistant/handlers/work.hpp"

namespace caselight {

enum class Lane {
  settings,   // one after another
  questions,  // a few side by side
};

struct Task {
  std::string_view type;
  Reply (*handle)(const HostRequest&, Work&);
  Lane lane;
};

class Desk::Lanes {
 public:
  explicit Lanes(Assistant& assistant);
  ~Lanes();

  void open(Outbox& outbox) { outbox_ = &outbox; }
  /// `message` is the whole request, which is copied.
  void start(const Task& task, std::int64_t id, std::string_view message);
  /// Whether a request with this id was in flight.
  bool cancel(std::int64_t id);
  /// Stops everything and waits until it has stopped.
  void close();

 private:
  struct Job;
  class Threads;

  void run(Job& job);
  Reply handle(const Job& job);
  void send(std::int64_t id, const std::string& json);

  Assistant& assistant_;
  Outbox* outbox_ = nullptr;
  std::mutex jobs_mutex_;
  std::multimap<std::int64_t, std::stop_source> jobs_;
  std::unique_ptr<Threads> threads_;
};

}  // namespace caselight
