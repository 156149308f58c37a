#pragma once

#include <cstddef>
#include <string_view>

namespace caselight {

/// How long JavaScript says that a text in valid UTF-8 is: a field of a page and the host count alike.
std::size_t utf16_length(std::string_view text);

/// The longest beginning of a text in valid UTF-8 that is at most so many units long and cuts no character:
/// "añ" of "año" and 2.
std::string_view utf16_beginning(std::string_view text, std::size_t units);

}  // namespace caselight
