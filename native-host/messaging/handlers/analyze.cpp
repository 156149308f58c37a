#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"
#include "messaging/reply.hpp"

namespace caselight {
namespace {

void append_remembered(JsonWriter& reply, const Remembered& remembered) {
  if (!remembered.memory_json.empty()) reply.key("memory").raw(remembered.memory_json);
  if (!remembered.changes_json.empty()) reply.key("changes").raw(remembered.changes_json);
  if (!remembered.news_json.empty()) reply.key("news").raw(remembered.news_json);
}

Reply answer(const HostRequest& request, const AnalyzedCase& analyzed) {
  JsonWriter reply = begin_reply(request.id, "analysis");
  // Inside JSON a page grows by its quotes and line ends: measured, less than an eighth.
  const std::size_t page = analyzed.html.size() + analyzed.html.size() / 8;
  reply.reserve(analyzed.card_json.size() + analyzed.analysis_json.size() + page + 128);
  reply.key("card").raw(analyzed.card_json).key("analysis").raw(analyzed.analysis_json);
  reply.field("html", analyzed.html);
  append_remembered(reply, analyzed.remembered);
  return {reply.end_object().take()};
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
  Fields fields(request);
  const std::string locale = fields.locale();
  const bool keep = fields.flag("keep").value_or(false);
  const std::string browser =
      fields.has("browser") ? fields.choice("browser", {"chromium", "firefox", "other"}) : std::string();
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  const AnalyzeReply reply = services.cases->analyze({*capture, locale, keep, browser});
  if (const auto* analyzed = std::get_if<AnalyzedCase>(&reply)) return answer(request, *analyzed);
  return refusal(request, std::get<UnreadableCapture>(reply));
}

}  // namespace caselight
