#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "knowledge/compile/table.hpp"

namespace caselight::compile {

using Tables = std::vector<std::unique_ptr<Table>>;

// One line a table, and below it a line for every row whose check is older than the table's shelf life on
// `today` or dated after it.
std::string shelf_life_report(const Tables& tables, std::chrono::sys_days today);

// The definition of `knowledge_tables()` (table_info.hpp); `tables` must be sorted by name.
std::string table_info_source(const Tables& tables);

}  // namespace caselight::compile
