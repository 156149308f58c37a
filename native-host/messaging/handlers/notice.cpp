#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"

namespace caselight {

Reply handle_notice(const HostRequest& request, const Services& services) {
  Fields fields(request);
  NoticeRequest asked;
  if (const auto capture = request.find("capture")) {
    asked.capture_json = *capture;
    if (capture->front() != '{') fields.refuse("capture");
  } else {
    asked.receipt = fields.receipt("receipt");
  }
  asked.text = fields.text("text");
  if (asked.text.empty()) fields.refuse("text");
  asked.locale = fields.locale();
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "notice", services.at_hand->notice(asked));
}

}  // namespace caselight
