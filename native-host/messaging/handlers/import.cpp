#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"

namespace caselight {

Reply handle_import(const HostRequest& request, const Services& services) {
  Fields fields(request);
  ImportRequest asked;
  asked.text = fields.text("text");
  asked.browser = fields.choice("browser");
  asked.last = fields.flag("last").value_or(false);
  asked.locale = fields.locale();
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "imported", services.at_hand->import(asked));
}

}  // namespace caselight
