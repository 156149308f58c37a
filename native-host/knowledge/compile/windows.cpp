#include "knowledge/windows.hpp"

#include <ostream>
#include <string>

#include "knowledge/compile/table.hpp"

namespace caselight::compile {
namespace {

void check_order(const Table& table) {
  const auto& rows = table.rows();
  for (std::size_t i = 0; i < window_names.size(); ++i) {
    const std::string wanted(window_names[i]);
    if (i >= rows.size()) return table.problem("there is no row for the window \"" + wanted + "\"; add one");
    if (rows[i].text("window") != wanted)
      return rows[i].problem("the row of \"" + wanted + "\" must stand here, as in windows.hpp");
  }
  if (rows.size() > window_names.size())
    rows[window_names.size()].problem("no window is left for this row; see windows.hpp");
}

void compile_windows(const Table& table, std::ostream& out) {
  check_order(table);
  out << "static constexpr int rows[] = {\n";
  for (const auto& row : table.rows()) {
    row.only({"window", "days", "about"});
    row.text("about");
    out << "    " << row.number("days", 1, 365) << ",  // " << row.text("window") << "\n";
  }
  out << "};\n\nstd::chrono::days days_of(Window window) {\n"
         "  return std::chrono::days{rows[static_cast<std::size_t>(window)]};\n}\n";
}

const Registered registered{{"windows", {"knowledge/windows.hpp"}, compile_windows}};

}  // namespace
}  // namespace caselight::compile
