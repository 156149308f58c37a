#include "messaging/handlers.hpp"

#include "messaging/reply.hpp"

namespace caselight {
namespace {

constexpr Handler handlers[] = {
    {"analyze", handle_analyze, Needs::cases, analyze_meanwhile},
    {"brief", handle_brief, Needs::briefs},
    {"calendar", handle_calendar, Needs::at_hand},
    {"case", handle_case, Needs::at_hand},
    {"cases", handle_cases, Needs::at_hand},
    {"check", handle_check, Needs::briefs},
    {"compare", handle_compare, Needs::memory},
    {"conversation", handle_conversation, Needs::briefs},
    {"export", handle_export, Needs::memory},
    {"forget", handle_forget, Needs::memory},
    {hello_type, handle_hello, Needs::nothing},
    {"import", handle_import, Needs::memory},
    {"memory", handle_memory, Needs::memory},
    {"people", handle_people, Needs::memory},
    {"ping", handle_ping, Needs::nothing},
    {"prompt", handle_prompt, Needs::briefs},
    {"readings", handle_readings, Needs::memory},
    {"recover", handle_recover, Needs::memory},
    {"render", handle_render, Needs::at_hand},
    {"seen", handle_seen, Needs::memory},
};

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

std::span<const Handler> all_handlers() { return handlers; }

const Handler* find_handler(std::string_view type, const Services& services) {
  for (const Handler& handler : handlers) {
    if (handler.type != type) continue;
    return offered(handler, services) ? &handler : nullptr;
  }
  return nullptr;
}

// A case that is only explained, or told from what came with the request, needs no disk.
bool asks_memory(const Handler& handler, const HostRequest& request) {
  switch (handler.needs) {
    case Needs::at_hand:
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
