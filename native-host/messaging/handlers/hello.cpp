// The first exchange: which protocol both sides speak, and what this host can do.
#include <algorithm>
#include <optional>

#include "messaging/handlers.hpp"
#include "messaging/json_text.hpp"
#include "messaging/limits.hpp"

namespace caselight {
namespace {

struct ProtocolRange {
  std::int64_t min;
  std::int64_t max;
};

std::optional<std::int64_t> integer_member(const std::vector<JsonMember>& members, std::string_view key) {
  const auto json = find_member(members, key);
  return json ? json_integer_value(*json) : std::nullopt;
}

std::optional<ProtocolRange> protocol_range(const Request& request) {
  const auto json = request.find("protocol");
  if (!json) return std::nullopt;
  const auto members = scan_object(*json, max_json_depth);
  if (!members) return std::nullopt;
  const auto min = integer_member(*members, "min");
  const auto max = integer_member(*members, "max");
  if (!min || !max || *min < 1 || *min > *max) return std::nullopt;
  return ProtocolRange{*min, *max};
}

std::string own_range() {
  return JsonObjectText().number("min", oldest_protocol).number("max", newest_protocol).finish();
}

std::string json_list(const std::vector<std::string>& words) {
  std::string json = "[";
  for (const std::string& word : words) {
    if (json.size() > 1) json += ',';
    append_json_string(json, word);
  }
  return json + ']';
}

std::vector<std::string> capabilities(const Services& services) {
  std::vector<std::string> names;
  for (const Handler& handler : all_handlers()) {
    const bool offered = find_handler(handler.type, services) != nullptr;
    if (offered && handler.type != hello_type) names.emplace_back(handler.type);
  }
  return names;
}

// Not an ordinary fault: its two fields let the extension say which side is too old.
Reply mismatch(const Request& request, const Services& services) {
  return {JsonObjectText()
              .number("v", envelope_version)
              .number("id", request.id)
              .text("type", "error")
              .number("code", static_cast<int>(FaultCode::protocol_mismatch))
              .text("name", fault_name(FaultCode::protocol_mismatch))
              .text("message", "The extension and the host have no protocol version in common.")
              .text("fix", "Update whichever of the two is older.")
              .text("host", services.host_version)
              .raw("protocol", own_range())
              .finish(),
          /*failed=*/true};
}

std::string own_limits() {
  return JsonObjectText().number("request", max_request_bytes).number("frame", max_frame_bytes).finish();
}

}  // namespace

Reply handle_hello(const Request& request, const Services& services) {
  const auto asked = protocol_range(request);
  if (!asked) return failed_reply(request, bad_field_fault("protocol"));
  const std::int64_t common = std::min(asked->max, newest_protocol);
  if (common < std::max(asked->min, oldest_protocol)) return mismatch(request, services);
  const auto locales = services.cases != nullptr ? services.cases->locales() : std::vector<std::string>{};
  return {JsonObjectText()
              .number("v", envelope_version)
              .number("id", request.id)
              .text("type", hello_type)
              .number("protocol", common)
              .text("host", services.host_version)
              .raw("capabilities", json_list(capabilities(services)))
              .raw("locales", json_list(locales))
              .raw("limits", own_limits())
              .finish()};
}

}  // namespace caselight
