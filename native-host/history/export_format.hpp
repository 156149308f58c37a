#pragma once

#include <string_view>

namespace caselight {

/// The header's `format` of an exported history.
inline constexpr std::string_view kExportFormat = "caselight-history/1";
inline constexpr std::string_view kExportFamily = "caselight-history/";

}  // namespace caselight
