#pragma once

#include <string>
#include <string_view>

namespace caselight {

/// The bytes that the text stands for (RFC 4648, section 4); line breaks in it are passed over. Empty when it
/// holds anything else.
std::string from_base64(std::string_view text);

}  // namespace caselight
