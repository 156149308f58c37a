#include "knowledge/windows.hpp"

#include <ostream>
#include <string>

#include "knowledge/compile/table.hpp"

namespace caselight::compile {
namespace {

void compile_windows(const Table& table, std::ostream& out) {
  table.in_order_of("window", window_names, "windows.hpp");
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
