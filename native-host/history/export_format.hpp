#pragma once

#include <string_view>

namespace caselight {

/// The header's `format` of an exported history.
inline constexpr std::string_view kExportFormat = "caselight-history/1";
inline constexpr std::string_view kExportFamily = "caselight-history/";

/// The `kind` of the last line.
inline constexpr std::string_view kEndKind = "end";

/// An editor or a spreadsheet may have put it before the first line.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace caselight
