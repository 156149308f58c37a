#include "knowledge/table_info.hpp"

#include <algorithm>

#include "knowledge/checked_date.hpp"

namespace caselight {

bool past_shelf_life(std::string_view table, std::string_view checked, std::chrono::sys_days today) {
  const auto tables = knowledge_tables();
  const auto found = std::ranges::lower_bound(tables, table, {}, &TableInfo::name);
  const auto day = parse_checked_date(checked);
  if (found == tables.end() || found->name != table || !day) return true;
  return today - *day > std::chrono::days{found->shelf_life_days};
}

}  // namespace caselight
