#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"

namespace caselight {
namespace {

MemorySettings read_settings(Fields& set) {
  MemorySettings out;
  out.on = set.flag("on");
  out.sets_retention = set.names("retentionMonths");
  if (const auto months = set.number("retentionMonths")) out.retention_months = static_cast<int>(*months);
  return out;
}

}  // namespace

Reply handle_memory(const HostRequest& request, const Services& services) {
  Fields fields(request);
  MemoryRequest asked;
  if (auto set = fields.object("set")) asked.set = read_settings(*set);
  asked.locale = fields.locale();
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "memory", services.memory->memory(asked));
}

}  // namespace caselight
