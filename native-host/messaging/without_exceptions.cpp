// For a program without exceptions (the engine): a fault ends it, and whoever started it starts it anew.
#include "base/text.hpp"
#include "messaging/fault.hpp"
#include "messaging/safely.hpp"

namespace caselight {

Reply safely(const HostRequest& request, const std::function<Reply()>& work) {
  Reply reply = work();
  return is_valid_utf8(reply.json) ? reply : failed_reply(request, internal_fault());
}

}  // namespace caselight
