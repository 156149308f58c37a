#include "messaging/dispatcher.hpp"

#include <exception>
#include <utility>

#include "base/text.hpp"
#include "messaging/envelope.hpp"
#include "messaging/frame_writer.hpp"
#include "messaging/handlers.hpp"

namespace caselight {
namespace {

Reply dispatch(const HostRequest& request, const Services& services, bool greeted) {
  if (!greeted && request.type != hello_type) return failed_reply(request, hello_first_fault());
  const Handler* const handler = find_handler(request.type, services);
  if (handler == nullptr) return failed_reply(request, unknown_type_fault(request.type));
  return handler->handle(request, services);
}

// The only place where exceptions end: a handler that throws costs its own request and no other. What it
// threw is not repeated, because it may quote the case.
Reply dispatch_safely(const HostRequest& request, const Services& services, bool greeted) {
  try {
    Reply reply = dispatch(request, services, greeted);
    if (is_valid_utf8(reply.json)) return reply;
  } catch (const std::exception&) {
  }
  return failed_reply(request, internal_fault());
}

}  // namespace

void Dispatcher::answer(std::string_view message, std::string& frames) {
  const auto read = read_envelope(message);
  if (const auto* refusal = std::get_if<RefusedMessage>(&read))
    return append_reply_frames(frames, 0, refusal->json);
  const HostRequest& request = std::get<HostRequest>(read);
  Reply reply = dispatch_safely(request, services_, greeted_);
  if (request.type == hello_type && !reply.failed) greeted_ = true;
  append_reply_frames(frames, request.id, std::move(reply.json));
}

void Dispatcher::answer_oversize(std::string& frames) {
  append_reply_frames(frames, 0, fault_reply(0, too_large_fault()));
}

}  // namespace caselight
