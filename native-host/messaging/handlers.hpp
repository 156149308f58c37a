// The table of what the host can be asked. A new request is one file in handlers/, one line here and one in
// the table.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "messaging/greeting.hpp"
#include "messaging/reply.hpp"
#include "messaging/request.hpp"
#include "messaging/services.hpp"

namespace caselight {

/// A handler depends on nothing but its arguments.
using Handle = Reply (*)(const HostRequest&, const Services&);

/// The service without which a request is not offered.
enum class Needs { nothing, cases, briefs, at_hand, memory };

struct Handler {
  std::string_view type;
  Handle handle;
  Needs needs;
  Handle meanwhile = nullptr;  ///< answers without the memory when that takes too long
};

Reply handle_hello(const HostRequest& request, const Services& services);
Reply handle_ping(const HostRequest& request, const Services& services);
Reply handle_analyze(const HostRequest& request, const Services& services);
Reply analyze_meanwhile(const HostRequest& request, const Services& services);

// What a model may be told, and what of its answer is shown.
Reply handle_brief(const HostRequest& request, const Services& services);
Reply handle_prompt(const HostRequest& request, const Services& services);
Reply handle_conversation(const HostRequest& request, const Services& services);
Reply handle_check(const HostRequest& request, const Services& services);
Reply handle_doubts(const HostRequest& request, const Services& services);

// Texts made from the findings, and the same in a model's words.
Reply handle_draft(const HostRequest& request, const Services& services);
Reply handle_smooth(const HostRequest& request, const Services& services);
Reply handle_smoothed(const HostRequest& request, const Services& services);

// The messages of the memory.
Reply handle_calendar(const HostRequest& request, const Services& services);
Reply handle_case(const HostRequest& request, const Services& services);
Reply handle_cases(const HostRequest& request, const Services& services);
Reply handle_compare(const HostRequest& request, const Services& services);
Reply handle_export(const HostRequest& request, const Services& services);
Reply handle_forget(const HostRequest& request, const Services& services);
Reply handle_import(const HostRequest& request, const Services& services);
Reply handle_memory(const HostRequest& request, const Services& services);
Reply handle_notice(const HostRequest& request, const Services& services);
Reply handle_people(const HostRequest& request, const Services& services);
Reply handle_readings(const HostRequest& request, const Services& services);
Reply handle_recover(const HostRequest& request, const Services& services);
Reply handle_render(const HostRequest& request, const Services& services);
Reply handle_seen(const HostRequest& request, const Services& services);

/// In the order of their names, which is the order of `capabilities`. The engine has a table of its own
/// (engine/handler_table.cpp).
std::span<const Handler> all_handlers();

/// The handler of `type`; null when there is none or when it lacks its service.
const Handler* find_handler(std::string_view type, const Services& services);

/// Whether this request has to wait for the memory's disk.
bool asks_memory(const Handler& handler, const HostRequest& request);

/// The answer of the memory as a reply of this type.
Reply memory_reply(const HostRequest& request, std::string_view type, MemoryAnswer answer);

}  // namespace caselight
