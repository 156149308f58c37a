#pragma once

#include <optional>
#include <string_view>

#include "base/json.hpp"

/// The two readers behind parse_json. Where the quick one reads a text, both give the same document; a fuzz
/// target holds them to it.
namespace caselight {

/// nlohmann/json reads the text, whatever it is, and decides what is well-formed.
JsonDocument read_any_json(std::string_view text, const JsonLimits& limits);

/// Reads what the answers nearly always are: well-formed from the first byte to the last. Nothing for any
/// other text, and for numbers that are rare (exponents, more than 18 places).
std::optional<JsonDocument> read_plain_json(std::string_view text, const JsonLimits& limits);

}  // namespace caselight
