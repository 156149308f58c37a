// The numbered errors of docs/PROTOCOL.md. Numbers are never used again for another meaning.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace caselight {

enum class FaultCode : int {
  internal = 1,
  shutting_down = 2,
  too_large = 3,
  not_json = 4,
  hello_first = 5,
  unknown_type = 6,
  protocol_mismatch = 7,
  bad_field = 8,
  nothing_read = 20,
  not_a_capture = 21,
  memory_unavailable = 30,
  unknown_case = 31,
  unknown_reading = 32,
  nothing_to_import = 33,
  memory_read_only = 34,
  disk_full = 35,
  brief_changed = 36,
  nothing_to_brief = 37,
  // The assistant's own.
  bad_address = 40,
  keyring_locked = 41,
  keyring_absent = 42,
  not_agreed = 43,
  bad_key_text = 44,
  not_set_up = 45,
  not_what_was_shown = 46,
  not_saved = 47,
};

/// The machine name of an error, as in the protocol's table.
std::string_view fault_name(FaultCode code);

/// A further field of an error object, with its value as JSON text.
struct FaultDetail {
  std::string_view key;
  std::string json;
};

/// An answer that says what went wrong and what to do.
struct Fault {
  FaultCode code;
  std::string message;
  std::string fix;
  std::vector<FaultDetail> details;
};

Fault internal_fault();
Fault too_large_fault();
Fault not_json_fault();
Fault hello_first_fault();
Fault unknown_type_fault(std::string_view type);
/// `field` is the path of the field, such as `protocol.min`.
Fault bad_field_fault(std::string_view field);

/// The JSON text of an error. `id` is 0 when the request's own is not known.
std::string fault_reply(std::int64_t id, const Fault& fault);

}  // namespace caselight
