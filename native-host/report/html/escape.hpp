#pragma once

#include <string>
#include <string_view>

namespace caselight {

/// Appends text so that it is text in HTML, inside an element and inside a quoted attribute alike.
void append_escaped_html(std::string& out, std::string_view text);

}  // namespace caselight
