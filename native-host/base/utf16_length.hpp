#pragma once

#include <cstddef>
#include <string_view>

namespace caselight {

/// How long JavaScript says that a text in valid UTF-8 is: a field of a page and the host count alike.
std::size_t utf16_length(std::string_view text);

}  // namespace caselight
