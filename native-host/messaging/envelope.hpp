// The outer object of every message: `v`, `id`, `type`.
#pragma once
#include <string>
#include <string_view>
#include <variant>

#include "messaging/request.hpp"

namespace caselight {

/// A message that is no request: the JSON text of the error to send back.
struct RefusedMessage {
  std::string json;
};

/// The result of a request holds views into `message`.
std::variant<HostRequest, RefusedMessage> read_envelope(std::string_view message);

}  // namespace caselight
