#pragma once

#include <string>
#include <string_view>

namespace caselight {

/// UTF-8 out of what editors and shells of Windows write: UTF-16 with a byte-order mark (PowerShell's `>`),
/// and the curly quotes of Windows-1252. Empty for a text that is neither.
std::string utf8_from_windows(std::string_view bytes);

}  // namespace caselight
