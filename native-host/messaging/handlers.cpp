#include "messaging/handlers.hpp"

#include "messaging/reply.hpp"

namespace caselight {
namespace {

bool offered(const Handler& handler, const Services& services) {
  switch (handler.needs) {
    case Needs::cases:
      return services.cases != nullptr;
    case Needs::briefs:
      return services.briefs != nullptr;
    case Needs::at_hand:
      return services.at_hand != nullptr;
    case Needs::memory:
      return services.memory != nullptr;
    case Needs::nothing:
      break;
  }
  return true;
}

}  // namespace

const Handler* find_handler(std::string_view type, const Services& services) {
  for (const Handler& handler : all_handlers()) {
    if (handler.type != type) continue;
    return offered(handler, services) ? &handler : nullptr;
  }
  return nullptr;
}

// A case that is only explained, or told from what came with the request, needs no disk.
bool asks_memory(const Handler& handler, const HostRequest& request) {
  switch (handler.needs) {
    case Needs::at_hand:
      return !request.find("capture");
    case Needs::memory:
      return true;
    case Needs::cases:
      return request.find("keep") == "true";
    case Needs::briefs:
      return request.find("receipt").has_value() && !request.find("capture");
    case Needs::nothing:
      break;
  }
  return false;
}

Reply memory_reply(const HostRequest& request, std::string_view type, MemoryAnswer answer) {
  if (const auto* fault = std::get_if<Fault>(&answer)) return failed_reply(request, *fault);
  JsonWriter reply = begin_reply(request.id, type);
  reply.raw(std::get<std::string>(answer));
  return {reply.end_object().take()};
}

}  // namespace caselight
