// From a kept capture to what the history needs to know of a case for its list.
#pragma once

#include <optional>
#include <string_view>

#include "analysis/analysis.hpp"
#include "history/history.hpp"

namespace caselight {

/// The analysis of a kept reading as seen at `now`; nothing when no answer in it could be used.
std::optional<Analysis> analyse_kept(const StoredReading& reading, Instant now);
/// The same for one that is about to be kept.
std::optional<Analysis> analyse_kept(std::string_view capture, Instant now);

/// `changed` is the number of changes since the person last looked.
CaseIndex index_row(const Analysis& analysis, std::size_t changed);

/// The version that stands in `CaseIndex::rules`.
std::string_view rules_version();

}  // namespace caselight
