#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"
#include "messaging/limits.hpp"

namespace caselight {

Reply handle_seen(const HostRequest& request, const Services& services) {
  Fields fields(request);
  const WhichCases asked = which_cases(fields);
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "seen", services.memory->seen(asked));
}

}  // namespace caselight
