#include "messaging/handlers/brief_fields.hpp"

namespace caselight {

Reply handle_check(const HostRequest& request, const Services& services) {
  Fields fields(request);
  const AgreedBrief agreed = read_agreed_brief(request, fields);
  const std::string text = fields.text("text");
  const bool finished = fields.flag("finished").value_or(false);
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return brief_reply(request, "checked", services.briefs->check(agreed, text, finished));
}

}  // namespace caselight
