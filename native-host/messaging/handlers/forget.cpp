#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"

namespace caselight {

Reply handle_forget(const HostRequest& request, const Services& services) {
  Fields fields(request);
  const WhichCases asked = which_cases(fields);
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "forgotten", services.memory->forget(asked));
}

}  // namespace caselight
