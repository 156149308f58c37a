#include "messaging/handlers/brief_fields.hpp"

namespace caselight {

Reply handle_brief(const HostRequest& request, const Services& services) {
  const auto query = read_brief_query(request);
  if (const auto* bad = std::get_if<std::string>(&query)) return failed_reply(request, bad_field_fault(*bad));
  return brief_reply(request, "brief", services.briefs->brief(std::get<BriefQuery>(query)));
}

}  // namespace caselight
