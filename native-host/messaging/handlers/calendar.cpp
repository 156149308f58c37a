#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"

namespace caselight {

Reply handle_calendar(const HostRequest& request, const Services& services) {
  Fields fields(request);
  CalendarRequest asked;
  asked.from = fields.date("from");
  asked.to = fields.date("to");
  asked.locale = fields.locale();
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "calendar", services.at_hand->calendar(asked));
}

}  // namespace caselight
