#include "knowledge/compile/report.hpp"

#include "knowledge/checked_date.hpp"
#include "knowledge/compile/emit.hpp"

namespace caselight::compile {
namespace {

// Why a row must be looked at, or empty.
std::string reason(const Table& table, const std::string& checked, std::chrono::sys_days today) {
  const auto day = parse_checked_date(checked);
  const auto age = day ? (today - *day).count() : 0;
  if (age < 0) return "dated after today";
  return age > table.shelf_life_days() ? std::to_string(age) + " days old" : std::string{};
}

std::string table_report(const Table& table, std::chrono::sys_days today) {
  std::string lines;
  std::size_t count = 0;
  for (const auto& row : table.rows()) {
    const auto checked = row.date("checked");
    const auto why = reason(table, checked, today);
    if (why.empty()) continue;
    ++count;
    lines += "  " + row.where() + ": checked " + checked + ", " + why + "; check its source again\n";
  }
  return table.name() + ": " + std::to_string(table.rows().size()) + " rows, shelf life " +
         std::to_string(table.shelf_life_days()) + " days, " + std::to_string(count) + " to check\n" + lines;
}

}  // namespace

std::string shelf_life_report(const Tables& tables, std::chrono::sys_days today) {
  std::string text;
  for (const auto& table : tables) text += table_report(*table, today);
  return text;
}

std::string table_info_source(const Tables& tables) {
  std::string out = "#include \"knowledge/table_info.hpp\"\n\nnamespace caselight {\n\n";
  out += "static constexpr TableInfo table_rows[] = {\n";
  for (const auto& table : tables) {
    out += "    " + braces({literal(table->name()), std::to_string(table->shelf_life_days())}) + ",\n";
  }
  out +=
      "};\n\nstd::span<const TableInfo> knowledge_tables() { return table_rows; }\n\n}  // namespace "
      "caselight\n";
  return out;
}

}  // namespace caselight::compile
