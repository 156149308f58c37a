#pragma once

#include <string>
#include <string_view>

namespace caselight {

/// True for a text in the encoding that shells of Windows write into a file (`>` of PowerShell).
bool is_utf16(std::string_view bytes);

/// The same text with the single-byte curly quotes of Windows-1252 as UTF-8; other bytes stay.
std::string with_utf8_quotes(std::string_view bytes);

}  // namespace caselight
