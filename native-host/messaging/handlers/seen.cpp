#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"

namespace caselight {

Reply handle_seen(const HostRequest& request, const Services& services) {
  Fields fields(request);
  SeenRequest asked{.which = which_cases(fields), .reading = fields.number("reading")};
  if (asked.reading && asked.which.receipts.size() != 1) fields.refuse("reading");
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "seen", services.memory->seen(asked));
}

}  // namespace caselight
