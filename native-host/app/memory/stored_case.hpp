// What is asked of the history about all its cases, and what it is told about one.
#pragma once

#include <string>
#include <vector>

#include "analysis/analysis.hpp"
#include "explain/kept_reading.hpp"
#include "history/history.hpp"

namespace caselight {

/// Every case, those that need the person first.
std::vector<std::string> all_receipts(History& history);

/// Stores what a list needs to know of a case; a memory that cannot be written goes without.
void try_to_index(History& history, const Analysis& analysis);

}  // namespace caselight
