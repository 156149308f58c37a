#include "messaging/handlers/brief_fields.hpp"

namespace caselight {

Reply handle_check(const HostRequest& request, const Services& services) {
  const auto agreed = read_agreed_brief(request);
  if (const auto* bad = std::get_if<std::string>(&agreed))
    return failed_reply(request, bad_field_fault(*bad));
  const auto text_json = request.find("text");
  const auto text = text_json ? json_string_value(*text_json) : std::nullopt;
  if (!text) return failed_reply(request, bad_field_fault("text"));
  const auto finished = request.find("finished");
  if (!finished || (*finished != "true" && *finished != "false"))
    return failed_reply(request, bad_field_fault("finished"));
  return brief_reply(request, "checked",
                     services.briefs->check(std::get<AgreedBrief>(agreed), *text, *finished == "true"));
}

Reply handle_doubts(const HostRequest& request, const Services& services) {
  const auto agreed = read_agreed_brief(request);
  if (const auto* bad = std::get_if<std::string>(&agreed))
    return failed_reply(request, bad_field_fault(*bad));
  const auto text_json = request.find("text");
  const auto text = text_json ? json_string_value(*text_json) : std::nullopt;
  if (!text) return failed_reply(request, bad_field_fault("text"));
  return brief_reply(request, "doubts", services.briefs->doubts(std::get<AgreedBrief>(agreed), *text));
}

}  // namespace caselight
