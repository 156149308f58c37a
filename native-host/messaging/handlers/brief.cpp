#include "messaging/handlers/brief_fields.hpp"

namespace caselight {

Reply handle_brief(const HostRequest& request, const Services& services) {
  Fields fields(request);
  const BriefQuery query = read_brief_query(request, fields);
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return brief_reply(request, "brief", services.briefs->brief(query));
}

}  // namespace caselight
