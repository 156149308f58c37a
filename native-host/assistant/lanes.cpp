#include "assistant/lanes.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <exception>
#include <utility>

#include "messaging/envelope.hpp"
#include "messaging/frame_writer.hpp"

namespace caselight {
namespace {

constexpr std::size_t questions_at_once = 4;

}  // namespace

// The message may hold a key, and is overwritten when it was answered.
struct Desk::Lanes::Job {
  const Task& task;
  std::int64_t id;
  std::string message;
  std::stop_source stop = {};

  Job(const Task& of, std::int64_t request, std::string_view text) : task(of), id(request), message(text) {}
  Job(const Job&) = delete;
  Job& operator=(const Job&) = delete;
  ~Job() { wipe(message); }
};

class Desk::Lanes::Threads {
 public:
  template <typename Function>
  void post(Lane lane, Function function) {
    boost::asio::post(lane == Lane::settings ? settings_ : questions_, std::move(function));
  }
  void join() {
    for (boost::asio::thread_pool* pool : {&settings_, &questions_}) {
      pool->stop();
      pool->join();
    }
  }

 private:
  boost::asio::thread_pool settings_{1};
  boost::asio::thread_pool questions_{questions_at_once};
};

Desk::Lanes::Lanes(Assistant& assistant) : assistant_(assistant), threads_(std::make_unique<Threads>()) {}
Desk::Lanes::~Lanes() { close(); }

void Desk::Lanes::start(const Task& task, std::int64_t id, std::string_view message) {
  auto job = std::make_shared<Job>(task, id, message);
  {
    const std::lock_guard lock(jobs_mutex_);
    jobs_.emplace(id, job->stop);
  }
  threads_->post(task.lane, [this, job = std::move(job)] { run(*job); });
}

void Desk::Lanes::run(Job& job) {
  const Reply reply = handle(job);
  {
    const std::lock_guard lock(jobs_mutex_);
    for (auto [at, end] = jobs_.equal_range(job.id); at != end; ++at) {
      if (at->second != job.stop) continue;
      jobs_.erase(at);
      break;
    }
  }
  send(job.id, reply.json);
}

// The only place where exceptions end. What was thrown is not repeated: it may quote the key or the question.
Reply Desk::Lanes::handle(const Job& job) {
  const auto read = read_envelope(job.message);
  const auto& request = std::get<HostRequest>(read);  // it was read once before, as this one
  try {
    const std::string locale = text_member(request, "locale").value_or("en");
    Work work{assistant_, speech(locale), job.stop.get_token(),
              [this, id = job.id](const std::string& json) { send(id, json); }};
    return job.task.handle(request, work);
  } catch (const std::exception&) {
    return failed_reply(request, internal_fault());
  }
}

void Desk::Lanes::send(std::int64_t id, const std::string& json) {
  std::string frames;
  append_reply_frames(frames, id, json);
  outbox_->send(std::move(frames));
}

bool Desk::Lanes::cancel(std::int64_t id) {
  const std::lock_guard lock(jobs_mutex_);
  const auto [begin, end] = jobs_.equal_range(id);
  for (auto at = begin; at != end; ++at) at->second.request_stop();
  return begin != end;
}

void Desk::Lanes::close() {
  {
    const std::lock_guard lock(jobs_mutex_);
    for (auto& [id, stop] : jobs_) stop.request_stop();
  }
  threads_->join();
}

}  // namespace caselight
