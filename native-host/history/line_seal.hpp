// What an exported line says of itself, so that an edited one is not taken for what was read.
#pragma once

#include <string>
#include <string_view>

namespace caselight {

/// `{"kind":"case"}` with its hash as the last member: `{"kind":"case","sum":"..."}`.
std::string sealed(std::string line);

enum class Seal { none, good, broken };
Seal seal_of(std::string_view line);

/// The hash of all lines so far: of the one before (64 digits, none at first), the line and its line feed.
std::string chained(std::string_view before, std::string_view line);

}  // namespace caselight
