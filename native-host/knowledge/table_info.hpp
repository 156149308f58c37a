#pragma once

#include <chrono>
#include <span>
#include <string_view>

namespace caselight {

// One table of knowledge: after how many days a row that was not checked again is shown with the date of its
// check.
struct TableInfo {
  std::string_view name;
  int shelf_life_days;
};

// The tables compiled into this program, sorted by name.
std::span<const TableInfo> knowledge_tables();

// True when a row of `table` checked on `checked` (YYYY-MM-DD) is older than the table's shelf life on
// `today`, and also when the table or the date is not known.
bool past_shelf_life(std::string_view table, std::string_view checked, std::chrono::sys_days today);

}  // namespace caselight
