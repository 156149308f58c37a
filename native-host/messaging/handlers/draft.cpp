#include "messaging/handlers/brief_fields.hpp"

namespace caselight {

Reply handle_draft(const HostRequest& request, const Services& services) {
  const auto asked = read_draft_request(request);
  if (const auto* bad = std::get_if<std::string>(&asked)) return failed_reply(request, bad_field_fault(*bad));
  const auto& [of, kind, none] = std::get<SmoothRequest>(asked);
  return brief_reply(request, "draft", services.briefs->draft(of, kind));
}

Reply handle_smooth(const HostRequest& request, const Services& services) {
  const auto asked = read_smooth_request(request);
  if (const auto* bad = std::get_if<std::string>(&asked)) return failed_reply(request, bad_field_fault(*bad));
  return brief_reply(request, "smooth", services.briefs->smooth(std::get<SmoothRequest>(asked)));
}

Reply handle_smoothed(const HostRequest& request, const Services& services) {
  const auto asked = read_smooth_request(request);
  if (const auto* bad = std::get_if<std::string>(&asked)) return failed_reply(request, bad_field_fault(*bad));
  const auto text_json = request.find("text");
  const auto text = text_json ? json_string_value(*text_json) : std::nullopt;
  if (!text) return failed_reply(request, bad_field_fault("text"));
  return brief_reply(request, "smoothed", services.briefs->smoothed(std::get<SmoothRequest>(asked), *text));
}

}  // namespace caselight
