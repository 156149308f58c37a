#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"

namespace caselight {

Reply handle_case(const HostRequest& request, const Services& services) {
  Fields fields(request);
  CaseRequest asked;
  asked.receipt = fields.receipt("receipt");
  asked.reading = fields.number("reading");
  asked.locale = fields.locale();
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "analysis", services.at_hand->open_case(asked));
}

}  // namespace caselight
