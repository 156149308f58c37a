#include "messaging/dispatcher.hpp"

#include <exception>
#include <utility>

#include "base/text.hpp"
#include "messaging/background.hpp"
#include "messaging/envelope.hpp"
#include "messaging/frame_writer.hpp"
#include "messaging/handlers.hpp"

namespace caselight {
namespace {

constexpr std::chrono::milliseconds kNextTry{500};

Reply dispatch(const HostRequest& request, const Services& services, bool greeted) {
  if (!greeted && request.type != hello_type) return failed_reply(request, hello_first_fault());
  const Handler* const handler = find_handler(request.type, services);
  if (handler == nullptr) return failed_reply(request, unknown_type_fault(request.type));
  return handler->handle(request, services);
}

// The only place where exceptions end: a handler that throws costs its own request and no other. What it
// threw is not repeated, because it may quote the case.
template <class Work>
Reply safely(const HostRequest& request, Work work) {
  try {
    Reply reply = work();
    if (is_valid_utf8(reply.json)) return reply;
  } catch (const std::exception&) {
  }
  return failed_reply(request, internal_fault());
}

Reply dispatch_safely(const HostRequest& request, const Services& services, bool greeted) {
  return safely(request, [&] { return dispatch(request, services, greeted); });
}

Reply handle_safely(Handle handle, const HostRequest& request, const Services& services) {
  return safely(request, [&] { return handle(request, services); });
}

/// The handler of a request that has to ask the memory; null for every other one, and where there is no
/// second thread.
const Handler* behind_the_memory(const HostRequest& request, const Services& services) {
  if (services.background == nullptr) return nullptr;
  const Handler* const handler = find_handler(request.type, services);
  return handler != nullptr && asks_memory(*handler, request) ? handler : nullptr;
}

}  // namespace

void Dispatcher::answer(std::string_view message, std::string& frames) {
  const auto read = read_envelope(message);
  if (const auto* refusal = std::get_if<RefusedMessage>(&read))
    return append_reply_frames(frames, 0, refusal->json);
  const HostRequest& request = std::get<HostRequest>(read);
  if (const Handler* const handler = behind_the_memory(request, services_); handler != nullptr && greeted_)
    return answer_with_memory(request, *handler, message, frames);
  Reply reply = dispatch_safely(request, services_, greeted_);
  if (request.type == hello_type && !reply.failed) greeted_ = true;
  append_reply_frames(frames, request.id, std::move(reply.json));
}

// While an earlier request still waits nothing is waited for: one wait a conversation is enough.
void Dispatcher::answer_with_memory(const HostRequest& request, const Handler& handler,
                                    std::string_view message, std::string& frames) {
  const auto errand = std::make_shared<Errand>();
  services_.background->start([this, errand, text = std::string(message)] { run(errand, text); });
  const bool kept_waiting = late_ != nullptr && !late_->is_done();
  if (auto reply = errand->wait(kept_waiting ? std::chrono::milliseconds(0) : services_.memory_time))
    return append_reply_frames(frames, request.id, std::move(*reply));
  late_ = errand;
  if (handler.meanwhile != nullptr)
    append_reply_frames(frames, request.id, handle_safely(handler.meanwhile, request, services_).json);
}

/// On the other thread. What could not be kept because another process holds the memory is tried again until
/// the conversation ends.
void Dispatcher::run(const std::shared_ptr<Errand>& errand, const std::string& message) {
  const auto read = read_envelope(message);
  const HostRequest& request = std::get<HostRequest>(read);  // it was read once before
  const Handler& handler = *find_handler(request.type, services_);
  Reply reply = handle_safely(handler.handle, request, services_);
  const bool owed = handler.meanwhile != nullptr && reply.is_busy;
  if (!errand->hand_over(reply.json) && !owed)
    bring(request.id, std::move(handler.meanwhile != nullptr ? reply.afterwards : reply.json));
  if (!owed) return errand->finish();
  if (services_.background->stopping().stop_requested()) return;
  services_.background->start([this, errand, message] { run(errand, message); }, kNextTry);
}

void Dispatcher::bring(std::int64_t id, std::string json) {
  if (json.empty() || services_.background->stopping().stop_requested()) return;
  std::string frames;
  append_reply_frames(frames, id, std::move(json));
  outbox_->send(std::move(frames));
}

void Dispatcher::answer_oversize(std::string& frames) {
  append_reply_frames(frames, 0, fault_reply(0, too_large_fault()));
}

}  // namespace caselight
