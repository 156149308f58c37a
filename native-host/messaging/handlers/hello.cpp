// The first exchange: which protocol both sides speak, and what this host can do.
#include <algorithm>
#include <optional>

#include "messaging/handlers.hpp"
#include "messaging/limits.hpp"
#include "messaging/reply.hpp"

namespace caselight {
namespace {

struct ProtocolRange {
  std::int64_t min;
  std::int64_t max;
};

std::optional<std::int64_t> integer_member(const std::vector<MemberText>& members, std::string_view key) {
  const auto json = find_member(members, key);
  return json ? json_integer_value(*json) : std::nullopt;
}

std::optional<ProtocolRange> protocol_range(const HostRequest& request) {
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
  JsonWriter range;
  range.begin_object().key("min").integer(oldest_protocol).key("max").integer(newest_protocol);
  return range.end_object().take();
}

std::string own_limits() {
  JsonWriter limits;
  limits.begin_object().key("request").integer(max_request_bytes).key("frame").integer(max_frame_bytes);
  return limits.end_object().take();
}

void write_list(JsonWriter& writer, std::string_view key, const std::vector<std::string>& words) {
  writer.key(key).begin_array();
  for (const std::string& word : words) writer.string(word);
  writer.end_array();
}

std::vector<std::string> capabilities(const Services& services) {
  std::vector<std::string> names;
  for (const Handler& handler : all_handlers()) {
    const bool offered = find_handler(handler.type, services) != nullptr;
    if (offered && handler.type != hello_type) names.emplace_back(handler.type);
  }
  return names;
}

// The two details let the extension say which side is too old.
Fault mismatch(const Services& services) {
  return {FaultCode::protocol_mismatch,
          "The extension and the host have no protocol version in common.",
          "Update whichever of the two is older.",
          {{"host", JsonWriter().string(services.host_version).take()}, {"protocol", own_range()}}};
}

}  // namespace

Reply handle_hello(const HostRequest& request, const Services& services) {
  const auto asked = protocol_range(request);
  if (!asked) return failed_reply(request, bad_field_fault("protocol"));
  const std::int64_t common = std::min(asked->max, newest_protocol);
  if (common < std::max(asked->min, oldest_protocol)) return failed_reply(request, mismatch(services));
  JsonWriter reply = begin_reply(request.id, hello_type);
  reply.key("protocol").integer(common).field("host", services.host_version);
  write_list(reply, "capabilities", capabilities(services));
  write_list(reply, "locales",
             services.cases != nullptr ? services.cases->locales() : std::vector<std::string>{});
  return {reply.key("limits").raw(own_limits()).end_object().take()};
}

}  // namespace caselight
