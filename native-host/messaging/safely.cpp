#include "messaging/safely.hpp"

#include <exception>

#include "base/text.hpp"
#include "messaging/fault.hpp"

namespace caselight {

Reply safely(const HostRequest& request, const std::function<Reply()>& work) {
  try {
    Reply reply = work();
    if (is_valid_utf8(reply.json)) return reply;
  } catch (const std::exception&) {
  }
  return failed_reply(request, internal_fault());
}

}  // namespace caselight
