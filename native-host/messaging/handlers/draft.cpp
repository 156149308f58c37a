#include "messaging/handlers/brief_fields.hpp"

namespace caselight {

Reply handle_draft(const HostRequest& request, const Services& services) {
  Fields fields(request);
  const SmoothRequest asked = read_draft_request(request, fields);
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return brief_reply(request, "draft", services.briefs->draft(asked.of, asked.kind));
}

Reply handle_smooth(const HostRequest& request, const Services& services) {
  Fields fields(request);
  const SmoothRequest asked = read_smooth_request(request, fields);
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return brief_reply(request, "smooth", services.briefs->smooth(asked));
}

Reply handle_smoothed(const HostRequest& request, const Services& services) {
  Fields fields(request);
  const SmoothRequest asked = read_smooth_request(request, fields);
  const std::string text = fields.text("text");
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return brief_reply(request, "smoothed", services.briefs->smoothed(asked, text));
}

}  // namespace caselight
