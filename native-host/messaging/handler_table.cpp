#include "messaging/handlers.hpp"

namespace caselight {
namespace {

constexpr Handler handlers[] = {
    {"analyze", handle_analyze, Needs::cases, analyze_meanwhile},
    {"brief", handle_brief, Needs::briefs},
    {"calendar", handle_calendar, Needs::at_hand},
    {"case", handle_case, Needs::at_hand},
    {"cases", handle_cases, Needs::at_hand},
    {"check", handle_check, Needs::briefs},
    {"compare", handle_compare, Needs::at_hand},
    {"conversation", handle_conversation, Needs::briefs},
    {"doubts", handle_doubts, Needs::briefs},
    {"draft", handle_draft, Needs::briefs},
    {"export", handle_export, Needs::at_hand},
    {"forget", handle_forget, Needs::memory},
    {hello_type, handle_hello, Needs::nothing},
    {"import", handle_import, Needs::at_hand},
    {"memory", handle_memory, Needs::memory},
    {"notice", handle_notice, Needs::at_hand},
    {"people", handle_people, Needs::at_hand},
    {"ping", handle_ping, Needs::nothing},
    {"prompt", handle_prompt, Needs::briefs},
    {"readings", handle_readings, Needs::at_hand},
    {"recover", handle_recover, Needs::memory},
    {"render", handle_render, Needs::at_hand},
    {"seen", handle_seen, Needs::memory},
    {"smooth", handle_smooth, Needs::briefs},
    {"smoothed", handle_smoothed, Needs::briefs},
};

}  // namespace

std::span<const Handler> all_handlers() { return handlers; }

}  // namespace caselight
