#include "messaging/handlers.hpp"

namespace caselight {
namespace {

constexpr Handler handlers[] = {
    {"analyze", handle_analyze, true},
    {hello_type, handle_hello, false},
    {"ping", handle_ping, false},
};

}  // namespace

std::span<const Handler> all_handlers() { return handlers; }

const Handler* find_handler(std::string_view type, const Services& services) {
  for (const Handler& handler : handlers) {
    if (handler.type != type) continue;
    return handler.needs_cases && services.cases == nullptr ? nullptr : &handler;
  }
  return nullptr;
}

}  // namespace caselight
