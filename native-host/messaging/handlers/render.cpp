#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"

namespace caselight {

Reply handle_render(const HostRequest& request, const Services& services) {
  Fields fields(request);
  RenderRequest asked;
  asked.format = fields.choice("format");
  asked.receipts = fields.texts("receipts");
  asked.reading = fields.number("reading");
  const auto capture = request.find("capture");
  asked.capture_json = capture.value_or("");
  if (capture && (capture->front() != '{' || fields.names("receipts"))) fields.refuse("capture");
  // One reading belongs to one case; a page of every case would be as long as the history.
  if (asked.reading && asked.receipts.size() != 1) fields.refuse("reading");
  const bool readable = asked.format == "html" || asked.format == "text";
  if (readable && asked.receipts.empty() && !capture) fields.refuse("receipts");
  asked.share = fields.flag("share").value_or(false);
  if (asked.share && !readable) fields.refuse("share");
  asked.locale = fields.locale();
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "rendered", services.at_hand->render(asked));
}

}  // namespace caselight
