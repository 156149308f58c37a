// How every answer begins.
#pragma once
#include <cstdint>
#include <string_view>

#include "base/json_writer.hpp"

namespace caselight {

/// An object with `v`, `id` and `type`, left open for the members of that type.
JsonWriter begin_reply(std::int64_t id, std::string_view type);

}  // namespace caselight
