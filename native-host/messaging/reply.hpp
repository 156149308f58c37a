// How every answer begins, and what one is.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/json_writer.hpp"
#include "messaging/fault.hpp"
#include "messaging/request.hpp"

namespace caselight {

/// The JSON text of an answer, or of an error when `failed`.
struct Reply {
  std::string json;
  bool failed = false;
  /// What is still to be said when another answer was given meanwhile, as a message of its own.
  std::string afterwards = {};
  bool is_busy = false;  ///< another process holds the memory: the same again may succeed
};

Reply failed_reply(const HostRequest& request, const Fault& fault);

/// An object with `v`, `id` and `type`, left open for the members of that type.
JsonWriter begin_reply(std::int64_t id, std::string_view type);

}  // namespace caselight
