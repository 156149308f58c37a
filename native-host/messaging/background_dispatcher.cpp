#include "messaging/background_dispatcher.hpp"

#include <utility>

#include "messaging/background.hpp"
#include "messaging/envelope.hpp"
#include "messaging/frame_writer.hpp"
#include "messaging/safely.hpp"

namespace caselight {
namespace {

constexpr std::chrono::milliseconds kNextTry{500};

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

bool BackgroundDispatcher::answer_elsewhere(const HostRequest& request, std::string_view message,
                                            std::string& frames) {
  const Handler* const handler = behind_the_memory(request, services());
  if (handler == nullptr) return false;
  answer_with_memory(request, *handler, message, frames);
  return true;
}

// While an earlier request still waits nothing is waited for: one wait a conversation is enough.
void BackgroundDispatcher::answer_with_memory(const HostRequest& request, const Handler& handler,
                                              std::string_view message, std::string& frames) {
  const auto errand = std::make_shared<Errand>();
  services().background->start([this, errand, text = std::string(message)] { run(errand, text); });
  const bool kept_waiting = late_ != nullptr && !late_->is_done();
  if (auto reply = errand->wait(kept_waiting ? std::chrono::milliseconds(0) : services().memory_time))
    return append_reply_frames(frames, request.id, std::move(*reply));
  late_ = errand;
  if (handler.meanwhile != nullptr)
    append_reply_frames(frames, request.id, handle_safely(handler.meanwhile, request, services()).json);
}

/// On the other thread. What could not be kept because another process holds the memory is tried again until
/// the conversation ends.
void BackgroundDispatcher::run(const std::shared_ptr<Errand>& errand, const std::string& message) {
  const auto read = read_envelope(message);
  const HostRequest& request = std::get<HostRequest>(read);  // it was read once before
  const Handler& handler = *find_handler(request.type, services());
  Reply reply = handle_safely(handler.handle, request, services());
  const bool owed = handler.meanwhile != nullptr && reply.is_busy;
  if (!errand->hand_over(reply.json) && !owed)
    bring(request.id, std::move(handler.meanwhile != nullptr ? reply.afterwards : reply.json));
  if (!owed) return errand->finish();
  if (services().background->stopping().stop_requested()) return;
  services().background->start([this, errand, message] { run(errand, message); }, kNextTry);
}

void BackgroundDispatcher::bring(std::int64_t id, std::string json) {
  if (json.empty() || services().background->stopping().stop_requested()) return;
  std::string frames;
  append_reply_frames(frames, id, std::move(json));
  outbox_->send(std::move(frames));
}

}  // namespace caselight
