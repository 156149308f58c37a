// The first exchange: which protocol both sides speak, and what this host can do.
#include "messaging/greeting.hpp"
#include "messaging/handlers.hpp"

namespace caselight {
namespace {

std::vector<std::string> capabilities(const Services& services) {
  std::vector<std::string> names;
  for (const Handler& handler : all_handlers()) {
    const bool offered = find_handler(handler.type, services) != nullptr;
    if (offered && handler.type != hello_type) names.emplace_back(handler.type);
  }
  return names;
}

}  // namespace

Reply handle_hello(const HostRequest& request, const Services& services) {
  const Speaker host{"host", services.host_version};
  const auto agreed = agree_on_protocol(request, host);
  if (const auto* refusal = std::get_if<Reply>(&agreed)) return *refusal;
  JsonWriter reply = begin_hello_reply(request, std::get<std::int64_t>(agreed), host);
  write_list(reply, "capabilities", capabilities(services));
  write_list(reply, "locales",
             services.cases != nullptr ? services.cases->locales() : std::vector<std::string>{});
  write_limits(reply);
  return {reply.end_object().take()};
}

}  // namespace caselight
