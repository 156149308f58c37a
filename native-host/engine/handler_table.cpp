// What can be asked of a program without a disk. What stands in no table is not in the module either.
#include "messaging/handlers.hpp"

namespace caselight {
namespace {

constexpr Handler handlers[] = {
    {"analyze", handle_analyze, Needs::cases},   {"calendar", handle_calendar, Needs::at_hand},
    {"case", handle_case, Needs::at_hand},       {"cases", handle_cases, Needs::at_hand},
    {"compare", handle_compare, Needs::at_hand}, {"export", handle_export, Needs::at_hand},
    {hello_type, handle_hello, Needs::nothing},  {"import", handle_import, Needs::at_hand},
    {"notice", handle_notice, Needs::at_hand},   {"people", handle_people, Needs::at_hand},
    {"ping", handle_ping, Needs::nothing},       {"readings", handle_readings, Needs::at_hand},
    {"render", handle_render, Needs::at_hand},
};

}  // namespace

std::span<const Handler> all_handlers() { return handlers; }

}  // namespace caselight
