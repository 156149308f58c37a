#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"

namespace caselight {

Reply handle_notice(const HostRequest& request, const Services& services) {
  Fields fields(request);
  NoticeRequest asked;
  const auto capture = request.find("capture");
  asked.capture_json = capture.value_or("");
  if (capture && capture->front() != '{') fields.refuse("capture");
  asked.receipt = fields.receipt("receipt");
  if (!capture && asked.receipt.empty()) fields.refuse("receipt");
  asked.text = fields.text("text");
  if (asked.text.empty()) fields.refuse("text");
  asked.locale = fields.locale();
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "notice", services.at_hand->notice(asked));
}

}  // namespace caselight
