#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"

namespace caselight {

Reply handle_readings(const HostRequest& request, const Services& services) {
  Fields fields(request);
  ReadingsRequest asked;
  asked.receipt = fields.receipt("receipt");
  asked.before = fields.number("before");
  asked.limit = fields.number("limit").value_or(0);
  asked.locale = fields.locale();
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "readings", services.at_hand->readings(asked));
}

}  // namespace caselight
