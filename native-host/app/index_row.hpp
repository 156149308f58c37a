// From an analysis to what the history needs to know of a case for its list.
#pragma once

#include <string_view>

#include "analysis/analysis.hpp"
#include "history/values.hpp"

namespace caselight {

/// `changed` is the number of changes since the person last looked.
CaseIndex index_row(const Analysis& analysis, std::size_t changed);

/// The version that stands in `CaseIndex::rules`.
std::string_view rules_version();

}  // namespace caselight
