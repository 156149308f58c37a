// What every program on a port says first: which protocol both sides speak, and its limits.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "messaging/reply.hpp"

namespace caselight {

inline constexpr std::string_view hello_type = "hello";

/// Who answers: the member of the answer that carries its version (`host`, `assistant`), and that version.
struct Speaker {
  std::string_view member;
  std::string_view version;
};

/// The newest protocol that both sides speak, or the error to send back.
std::variant<std::int64_t, Reply> agree_on_protocol(const HostRequest& hello, const Speaker& speaker);

/// Begins the answer to hello: `protocol` and the speaker's version.
JsonWriter begin_hello_reply(const HostRequest& hello, std::int64_t protocol, const Speaker& speaker);

void write_list(JsonWriter& writer, std::string_view key, const std::vector<std::string>& words);

/// The member `limits`.
void write_limits(JsonWriter& writer);

}  // namespace caselight
