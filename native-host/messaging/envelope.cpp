#include "messaging/envelope.hpp"

#include "messaging/fault.hpp"
#include "messaging/limits.hpp"

namespace caselight {
namespace {

std::optional<std::int64_t> integer_member(const HostRequest& request, std::string_view key) {
  const auto json = request.find(key);
  return json ? json_integer_value(*json) : std::nullopt;
}

bool is_request_id(std::int64_t id) { return id >= 1 && id <= max_request_id; }

}  // namespace

std::variant<HostRequest, RefusedMessage> read_envelope(std::string_view message) {
  auto members = scan_object(message, max_json_depth);
  if (!members) return RefusedMessage{fault_reply(0, not_json_fault())};
  HostRequest request{.members = std::move(*members)};
  const auto id = integer_member(request, "id");
  if (!id || !is_request_id(*id)) return RefusedMessage{fault_reply(0, bad_field_fault("id"))};
  request.id = *id;
  if (integer_member(request, "v") != envelope_version) {
    return RefusedMessage{fault_reply(request.id, bad_field_fault("v"))};
  }
  const auto type_json = request.find("type");
  auto type = type_json ? json_string_value(*type_json) : std::nullopt;
  if (!type) return RefusedMessage{fault_reply(request.id, bad_field_fault("type"))};
  request.type = std::move(*type);
  return request;
}

}  // namespace caselight
