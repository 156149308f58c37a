// UTF-8 as browsers check it: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once
#include <cstddef>
#include <string_view>

namespace caselight {

/// The length in bytes (1 to 4) of the valid sequence that starts at `position`, or 0.
std::size_t utf8_sequence_length(std::string_view text, std::size_t position);

bool is_valid_utf8(std::string_view text);

}  // namespace caselight
