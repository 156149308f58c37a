#include "messaging/handlers.hpp"
#include "messaging/reply.hpp"

namespace caselight {
namespace {

Reply answer(const HostRequest& request, const AnalyzedCase& analyzed) {
  JsonWriter reply = begin_reply(request.id, "analysis");
  // Inside JSON a page grows by its quotes and line ends: measured, less than an eighth.
  const std::size_t page = analyzed.html.size() + analyzed.html.size() / 8;
  reply.reserve(analyzed.card_json.size() + analyzed.analysis_json.size() + page + 128);
  reply.key("card").raw(analyzed.card_json).key("analysis").raw(analyzed.analysis_json);
  return {reply.field("html", analyzed.html).end_object().take()};
}

Reply refusal(const HostRequest& request, const UnreadableCapture& unreadable) {
  Fault fault{unreadable.code, unreadable.message, unreadable.fix, {}};
  if (!unreadable.readings_json.empty()) fault.details.push_back({"readings", unreadable.readings_json});
  return failed_reply(request, fault);
}

}  // namespace

Reply handle_analyze(const HostRequest& request, const Services& services) {
  const auto capture = request.find("capture");
  if (!capture || capture->front() != '{') return failed_reply(request, bad_field_fault("capture"));
  const auto locale_json = request.find("locale");
  const auto locale = locale_json ? json_string_value(*locale_json) : std::string("en");
  if (!locale) return failed_reply(request, bad_field_fault("locale"));
  const AnalyzeReply reply = services.cases->analyze(*capture, *locale);
  if (const auto* analyzed = std::get_if<AnalyzedCase>(&reply)) return answer(request, *analyzed);
  return refusal(request, std::get<UnreadableCapture>(reply));
}

}  // namespace caselight
