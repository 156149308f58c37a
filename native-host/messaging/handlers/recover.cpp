#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"

namespace caselight {

Reply handle_recover(const HostRequest& request, const Services& services) {
  Fields fields(request);
  const std::string locale = fields.locale();
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "recovered", services.memory->recover(locale));
}

}  // namespace caselight
