#include "messaging/handlers.hpp"

namespace caselight {
namespace {

constexpr Handler handlers[] = {
    {"analyze", handle_analyze, Needs::cases}, {"brief", handle_brief, Needs::briefs},
    {"check", handle_check, Needs::briefs},    {hello_type, handle_hello, Needs::nothing},
    {"ping", handle_ping, Needs::nothing},     {"prompt", handle_prompt, Needs::briefs},
};

bool offered(const Handler& handler, const Services& services) {
  switch (handler.needs) {
    case Needs::cases:
      return services.cases != nullptr;
    case Needs::briefs:
      return services.briefs != nullptr;
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

}  // namespace caselight
