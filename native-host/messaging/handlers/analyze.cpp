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

/// For the page that was answered before the memory was: what became of the reading.
std::string told_later(const HostRequest& request, const Remembered& remembered) {
  if (remembered.memory_json.empty()) return {};
  JsonWriter message = begin_reply(request.id, "kept");
  append_remembered(message, remembered);
  return message.end_object().take();
}

Reply answer(const HostRequest& request, const AnalyzedCase& analyzed) {
  JsonWriter reply = begin_reply(request.id, "analysis");
  // Inside JSON a page grows by its quotes and line ends: measured, less than an eighth.
  const std::size_t page = analyzed.html.size() + analyzed.html.size() / 8;
  reply.reserve(analyzed.card_json.size() + analyzed.analysis_json.size() + page + 128);
  reply.key("card").raw(analyzed.card_json).key("analysis").raw(analyzed.analysis_json);
  reply.field("html", analyzed.html);
  if (!analyzed.answers_json.empty()) reply.key("answers").raw(analyzed.answers_json);
  reply.key("bare").integer(static_cast<std::int64_t>(analyzed.bare_in_a_row));
  append_remembered(reply, analyzed.remembered);
  return {reply.end_object().take(), /*failed=*/false, told_later(request, analyzed.remembered),
          analyzed.remembered.is_busy};
}

Reply refusal(const HostRequest& request, const UnreadableCapture& unreadable) {
  Fault fault{unreadable.code, unreadable.message, unreadable.fix, {}};
  if (!unreadable.readings_json.empty()) fault.details.push_back({"readings", unreadable.readings_json});
  if (!unreadable.answers_json.empty()) fault.details.push_back({"answers", unreadable.answers_json});
  return failed_reply(request, fault);
}

std::variant<AnalyzeRequest, std::string> read_fields(const HostRequest& request, std::string& locale,
                                                      std::string& browser) {
  const auto capture = request.find("capture");
  if (!capture || capture->front() != '{') return "capture";
  Fields fields(request);
  locale = fields.locale();
  const bool keep = fields.flag("keep").value_or(false);
  browser = fields.choice("browser");
  const auto bare_before = fields.number("bareBefore").value_or(0);
  if (!fields.bad().empty()) return std::string(fields.bad());
  return AnalyzeRequest{*capture, locale, keep, browser, static_cast<std::size_t>(bare_before)};
}

Reply analyze_in(const HostRequest& request, const Services& services, bool with_memory) {
  std::string locale;
  std::string browser;
  auto fields = read_fields(request, locale, browser);
  if (const auto* bad = std::get_if<std::string>(&fields))
    return failed_reply(request, bad_field_fault(*bad));
  auto& asked = std::get<AnalyzeRequest>(fields);
  asked.keep = asked.keep && with_memory;
  AnalyzeReply reply = services.cases->analyze(asked);
  if (auto* analyzed = std::get_if<AnalyzedCase>(&reply)) {
    if (!with_memory) analyzed->remembered = services.cases->not_kept_yet(asked);
    return answer(request, *analyzed);
  }
  return refusal(request, std::get<UnreadableCapture>(reply));
}

}  // namespace

Reply handle_analyze(const HostRequest& request, const Services& services) {
  return analyze_in(request, services, /*with_memory=*/true);
}

Reply analyze_meanwhile(const HostRequest& request, const Services& services) {
  return analyze_in(request, services, /*with_memory=*/false);
}

}  // namespace caselight
