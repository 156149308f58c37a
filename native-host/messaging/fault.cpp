#include "messaging/fault.hpp"

#include "base/json_writer.hpp"
#include "messaging/limits.hpp"
#include "messaging/reply.hpp"

namespace caselight {
namespace {

constexpr std::size_t longest_echo = 64;  // bytes of a foreign text that an error repeats

std::string quoted(std::string_view text) { return JsonWriter().string(text.substr(0, longest_echo)).take(); }

}  // namespace

std::string_view fault_name(FaultCode code) {
  switch (code) {
    case FaultCode::internal:
      return "internal";
    case FaultCode::shutting_down:
      return "shutting_down";
    case FaultCode::too_large:
      return "too_large";
    case FaultCode::not_json:
      return "not_json";
    case FaultCode::hello_first:
      return "hello_first";
    case FaultCode::unknown_type:
      return "unknown_type";
    case FaultCode::protocol_mismatch:
      return "protocol_mismatch";
    case FaultCode::bad_field:
      return "bad_field";
    case FaultCode::nothing_read:
      return "nothing_read";
    case FaultCode::not_a_capture:
      return "not_a_capture";
    case FaultCode::memory_unavailable:
      return "memory_unavailable";
    case FaultCode::unknown_case:
      return "unknown_case";
    case FaultCode::unknown_reading:
      return "unknown_reading";
    case FaultCode::nothing_to_import:
      return "nothing_to_import";
    case FaultCode::memory_read_only:
      return "memory_read_only";
    case FaultCode::disk_full:
      return "disk_full";
    case FaultCode::brief_changed:
      return "brief_changed";
    case FaultCode::nothing_to_brief:
      return "nothing_to_brief";
    case FaultCode::bad_address:
      return "bad_address";
    case FaultCode::keyring_locked:
      return "keyring_locked";
    case FaultCode::keyring_absent:
      return "keyring_absent";
    case FaultCode::not_agreed:
      return "not_agreed";
    case FaultCode::bad_key_text:
      return "bad_key_text";
    case FaultCode::not_set_up:
      return "not_set_up";
    case FaultCode::not_what_was_shown:
      return "not_what_was_shown";
    case FaultCode::not_saved:
      return "not_saved";
  }
  return "internal";
}

Fault internal_fault() {
  return {FaultCode::internal,
          "The host could not finish this request because of a fault of its own.",
          "Try again. If it happens again, please report it.",
          {}};
}

Fault too_large_fault() {
  return {FaultCode::too_large,
          "The request is over the limit and was not read.",
          "Send fewer or shorter answers in one request.",
          {{"limit", std::to_string(max_request_bytes)}}};
}

Fault not_json_fault() {
  return {FaultCode::not_json,
          "The message is not one JSON object, or it is nested deeper than 64 levels.",
          "Send one JSON object a message.",
          {}};
}

Fault hello_first_fault() {
  return {FaultCode::hello_first,
          "The first request has to be hello.",
          "Send hello and wait for its answer.",
          {}};
}

Fault unknown_type_fault(std::string_view type) {
  return {FaultCode::unknown_type,
          "The host does not know this type of request.",
          "Ask only for what the answer to hello lists under capabilities, or update the host.",
          {{"requestType", quoted(type)}}};
}

Fault bad_field_fault(std::string_view field) {
  return {FaultCode::bad_field,
          "A field of the request is missing, of the wrong kind or out of range.",
          "Send the field as docs/PROTOCOL.md describes it.",
          {{"field", quoted(field)}}};
}

std::string fault_reply(std::int64_t id, const Fault& fault) {
  JsonWriter reply = begin_reply(id, "error");
  reply.key("code").integer(static_cast<int>(fault.code)).field("name", fault_name(fault.code));
  reply.field("message", fault.message).field("fix", fault.fix);
  for (const FaultDetail& detail : fault.details) reply.key(detail.key).raw(detail.json);
  return reply.end_object().take();
}

}  // namespace caselight
