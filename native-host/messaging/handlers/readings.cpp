#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"
#include "messaging/limits.hpp"

namespace caselight {

Reply handle_readings(const HostRequest& request, const Services& services) {
  Fields fields(request);
  ReadingsRequest asked;
  asked.receipt = fields.receipt("receipt");
  asked.before = fields.number("before", 1, max_request_id);
  asked.limit = fields.number("limit", 1, max_page).value_or(100);
  asked.locale = fields.locale();
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "readings", services.at_hand->readings(asked));
}

}  // namespace caselight
