#include "messaging/reply.hpp"

#include "messaging/limits.hpp"

namespace caselight {

JsonWriter begin_reply(std::int64_t id, std::string_view type) {
  JsonWriter reply;
  reply.begin_object().key("v").integer(envelope_version).key("id").integer(id).field("type", type);
  return reply;
}

Reply failed_reply(const HostRequest& request, const Fault& fault) {
  return {fault_reply(request.id, fault), /*failed=*/true};
}

}  // namespace caselight
