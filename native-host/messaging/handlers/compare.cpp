#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"
#include "messaging/limits.hpp"

namespace caselight {
namespace {

std::int64_t needed_reading(Fields& fields, std::string_view key) {
  const auto reading = fields.number(key, 1, max_request_id);
  if (!reading) fields.refuse(key);
  return reading.value_or(0);
}

}  // namespace

Reply handle_compare(const HostRequest& request, const Services& services) {
  Fields fields(request);
  CompareRequest asked;
  asked.receipt = fields.receipt("receipt");
  asked.from = needed_reading(fields, "from");
  asked.to = needed_reading(fields, "to");
  asked.locale = fields.locale();
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "comparison", services.at_hand->compare(asked));
}

}  // namespace caselight
