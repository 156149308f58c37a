#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"
#include "messaging/limits.hpp"

namespace caselight {

Reply handle_import(const HostRequest& request, const Services& services) {
  Fields fields(request);
  ImportRequest asked;
  asked.text = fields.text("text", max_request_bytes);
  if (!fields.has("text")) fields.refuse("text");
  asked.browser = fields.has("browser") ? fields.choice("browser", {"chromium", "firefox", "other"}) : "";
  asked.last = fields.flag("last").value_or(false);
  asked.locale = fields.locale();
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "imported", services.at_hand->import(asked));
}

}  // namespace caselight
