#include "messaging/handlers.hpp"
#include "messaging/reply.hpp"

namespace caselight {

Reply handle_ping(const HostRequest& request, const Services& /*services*/) {
  return {begin_reply(request.id, "pong").end_object().take()};
}

}  // namespace caselight
