#pragma once

#include <cstddef>
#include <string_view>

namespace caselight {

/// The bytes that escape_html needs at its target.
constexpr std::size_t escaped_html_room(std::size_t bytes) { return 6 * bytes + 8; }

/// Writes text so that it is text in HTML, inside an element and inside a quoted attribute alike, and returns
/// where the next byte goes. Writes whole words, so what lies after that place is undefined.
char* escape_html(char* to, std::string_view text);

}  // namespace caselight
