#pragma once

#include <string>
#include <string_view>

namespace caselight {

/// For searching: lower case, and Latin letters without their accents (`MUÑOZ` → `munoz`).
std::string fold(std::string_view text);

}  // namespace caselight
