#include "messaging/greeting.hpp"

#include <algorithm>
#include <optional>

#include "messaging/fields.hpp"
#include "messaging/limits.hpp"

namespace caselight {
namespace {

struct ProtocolRange {
  std::int64_t min;
  std::int64_t max;
};

std::optional<ProtocolRange> protocol_range(Fields& fields) {
  auto asked = fields.object("protocol");
  if (!asked) return std::nullopt;
  const ProtocolRange range{asked->number("min").value_or(0), asked->number("max").value_or(0)};
  if (range.min > range.max) fields.refuse("protocol");
  return range;
}

std::string own_range() {
  JsonWriter range;
  range.begin_object().key("min").integer(oldest_protocol).key("max").integer(newest_protocol);
  return range.end_object().take();
}

// The two details let the extension say which side is too old.
Fault mismatch(const Speaker& speaker) {
  return {FaultCode::protocol_mismatch,
          "The extension and the host have no protocol version in common.",
          "Update whichever of the two is older.",
          {{speaker.member, JsonWriter().string(speaker.version).take()}, {"protocol", own_range()}}};
}

}  // namespace

std::variant<std::int64_t, Reply> agree_on_protocol(const HostRequest& hello, const Speaker& speaker) {
  Fields fields(hello);
  const auto asked = protocol_range(fields);
  if (!asked || !fields.bad().empty()) return failed_reply(hello, bad_field_fault(fields.bad()));
  const std::int64_t common = std::min(asked->max, newest_protocol);
  if (common < std::max(asked->min, oldest_protocol)) return failed_reply(hello, mismatch(speaker));
  return common;
}

JsonWriter begin_hello_reply(const HostRequest& hello, std::int64_t protocol, const Speaker& speaker) {
  JsonWriter reply = begin_reply(hello.id, hello_type);
  reply.key("protocol").integer(protocol).field(speaker.member, speaker.version);
  return reply;
}

void write_list(JsonWriter& writer, std::string_view key, const std::vector<std::string>& words) {
  writer.key(key).begin_array();
  for (const std::string& word : words) writer.string(word);
  writer.end_array();
}

void write_limits(JsonWriter& writer) {
  writer.key("limits").begin_object();
  writer.key("request").integer(max_request_bytes).key("frame").integer(max_frame_bytes).end_object();
}

}  // namespace caselight
