#include "messaging/dispatcher.hpp"

#include <utility>

#include "messaging/envelope.hpp"
#include "messaging/frame_writer.hpp"
#include "messaging/handlers.hpp"
#include "messaging/safely.hpp"

namespace caselight {
namespace {

Reply dispatch(const HostRequest& request, const Services& services, bool greeted) {
  if (!greeted && request.type != hello_type) return failed_reply(request, hello_first_fault());
  const Handler* const handler = find_handler(request.type, services);
  if (handler == nullptr) return failed_reply(request, unknown_type_fault(request.type));
  return handler->handle(request, services);
}

}  // namespace

void Dispatcher::answer(std::string_view message, std::string& frames) {
  const auto read = read_envelope(message);
  if (const auto* refusal = std::get_if<RefusedMessage>(&read))
    return append_reply_frames(frames, 0, refusal->json);
  const HostRequest& request = std::get<HostRequest>(read);
  if (greeted_ && answer_elsewhere(request, message, frames)) return;
  Reply reply = safely(request, [&] { return dispatch(request, services_, greeted_); });
  if (request.type == hello_type && !reply.failed) greeted_ = true;
  append_reply_frames(frames, request.id, std::move(reply.json));
}

void Dispatcher::answer_oversize(std::string& frames) {
  append_reply_frames(frames, 0, fault_reply(0, too_large_fault()));
}

}  // namespace caselight
