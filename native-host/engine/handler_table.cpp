// What can be asked of a program without a disk. What stands in no table is not in the module either.
#include "messaging/handlers.hpp"

namespace caselight {
namespace {

constexpr Handler handlers[] = {
    {"analyze", handle_analyze, Needs::cases},  {"calendar", handle_calendar, Needs::at_hand},
    {"case", handle_case, Needs::at_hand},      {"cases", handle_cases, Needs::at_hand},
    {hello_type, handle_hello, Needs::nothing}, {"ping", handle_ping, Needs::nothing},
    {"render", handle_render, Needs::at_hand},
};

}  // namespace

std::span<const Handler> all_handlers() { return handlers; }

}  // namespace caselight
