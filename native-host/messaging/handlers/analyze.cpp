#include "messaging/handlers.hpp"
#include "messaging/json_text.hpp"
#include "messaging/limits.hpp"

namespace caselight {
namespace {

// The document's quotes and line ends get a backslash each; a sixteenth more is usually enough.
std::size_t likely_size(const AnalyzedCase& analyzed) {
  return analyzed.card_json.size() + analyzed.analysis_json.size() + analyzed.html.size() + analyzed.html.size() / 16 +
         128;
}

Reply answer(const Request& request, const AnalyzedCase& analyzed) {
  return {JsonObjectText()
              .reserve(likely_size(analyzed))
              .number("v", envelope_version)
              .number("id", request.id)
              .text("type", "analysis")
              .raw("card", analyzed.card_json)
              .raw("analysis", analyzed.analysis_json)
              .text("html", analyzed.html)
              .finish()};
}

Reply refusal(const Request& request, const UnreadableCapture& unreadable) {
  Fault fault{unreadable.code, unreadable.message, unreadable.fix};
  if (!unreadable.readings_json.empty()) {
    fault.extra_key = "readings";
    fault.extra_json = unreadable.readings_json;
  }
  return failed_reply(request, fault);
}

}  // namespace

Reply handle_analyze(const Request& request, const Services& services) {
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
