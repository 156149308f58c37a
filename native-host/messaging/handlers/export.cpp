#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"

namespace caselight {

Reply handle_export(const HostRequest& request, const Services& services) {
  Fields fields(request);
  ExportRequest asked;
  asked.after = fields.text("after");
  asked.locale = fields.locale();
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "exported", services.at_hand->export_lines(asked));
}

}  // namespace caselight
