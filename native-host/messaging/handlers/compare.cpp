#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"

namespace caselight {

Reply handle_compare(const HostRequest& request, const Services& services) {
  Fields fields(request);
  CompareRequest asked;
  asked.receipt = fields.receipt("receipt");
  asked.from = fields.number("from").value_or(0);
  asked.to = fields.number("to").value_or(0);
  asked.locale = fields.locale();
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "comparison", services.at_hand->compare(asked));
}

}  // namespace caselight
