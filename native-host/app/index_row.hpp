// From a kept capture to what the history needs to know of a case for its list.
#pragma once

#include <optional>
#include <string_view>

#include "analysis/analysis.hpp"
#include "history/history.hpp"

namespace caselight {

/// The analysis of a kept capture as seen at `now`; nothing when no answer in it could be used.
std::optional<Analysis> analyse_kept(std::string_view capture, Instant now);

/// `changed` is the number of changes since the person last looked.
CaseIndex index_row(const Analysis& analysis, std::size_t changed);

/// Analyses the newest reading of a case and stores its index row. The analysis has the changes since the
/// reading that was last acknowledged. Nothing when there is no such case or nothing in it can be used.
/// Throws HistoryFault.
std::optional<Analysis> refresh_index(History& history, std::string_view receipt, Instant now);

/// The version that stands in `CaseIndex::rules`.
std::string_view rules_version();

}  // namespace caselight
