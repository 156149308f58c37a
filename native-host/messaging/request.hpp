// One request, as far as the envelope goes: who asks for what. What a type needs beyond that, its handler
// reads.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "messaging/json_scanner.hpp"

namespace caselight {

/// Views into the message that it was read from, which must outlive it.
struct HostRequest {
  std::int64_t id = 0;
  std::string type = {};
  std::vector<MemberText> members = {};

  /// The JSON text of a member; nothing when it is missing. Of members with the same name the last counts, as
  /// in JavaScript.
  std::optional<std::string_view> find(std::string_view key) const;
};

/// The value of a JSON string; U+FFFD for half of a surrogate pair. Nothing for other values.
std::optional<std::string> json_string_value(std::string_view json);

/// The value of a JSON whole number. Nothing for other values, for fractions and exponents, and beyond 64
/// bits.
std::optional<std::int64_t> json_integer_value(std::string_view json);

/// The member of that name in a list; the last one when there are several.
std::optional<std::string_view> find_member(const std::vector<MemberText>& members, std::string_view key);

}  // namespace caselight
