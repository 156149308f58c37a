#include <algorithm>
#include <ostream>

#include "knowledge/compile/emit.hpp"
#include "knowledge/compile/table.hpp"

namespace caselight::compile {
namespace {

// Figures are written as they were published ("7.4", "35"), so that no digit is added or lost.
std::string figure(const Row& row, std::string_view key) {
  const auto written = row.optional_text(key);
  if (written.empty()) return "std::nullopt";
  const bool digits = std::ranges::all_of(written, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
  const bool one_point =
      std::ranges::count(written, '.') <= 1 && written.front() != '.' && written.back() != '.';
  if (!digits || !one_point)
    row.problem("\"" + std::string{key} + "\" must be a number in quotes, e.g. \"7.4\"");
  return written.find('.') == std::string::npos ? written + ".0" : written;
}

std::string premium(const Row& row) {
  if (!row.has("premium")) return "std::nullopt";
  return literal(row.flag("premium"));
}

void check_published(const Row& row) {
  const auto published = row.text("published");
  const bool shape = published.size() == 4 || published.size() == 7 || published.size() == 10;
  if (!shape) row.problem("\"published\" must be YYYY, YYYY-MM or YYYY-MM-DD");
}

std::string wait_row(const Row& row) {
  row.only({"form", "population", "period", "premium", "category", "low", "median", "high", "unit",
            "definition", "published"});
  if (!row.has("low") && !row.has("median") && !row.has("high"))
    row.problem("add \"median\", or \"low\" and \"high\"");
  check_published(row);
  return braces({literal(row.text("form")), literal(row.text("population")), literal(row.text("period")),
                 premium(row), literal(row.optional_text("category")), figure(row, "low"),
                 figure(row, "median"), figure(row, "high"), literal(row.word("unit", {"days", "months"})),
                 literal(row.word("definition", {"median_completed", "reported_range"})),
                 literal(row.text("source")), literal(row.text("published")), literal(row.text("checked"))});
}

void compile_waits(const Table& table, std::ostream& out) {
  std::string before;
  out << "static constexpr WaitRow rows[] = {\n";
  for (const auto& row : table.rows()) {
    const auto form = row.text("form");
    if (form < before) row.problem("must stand before the rows of " + before + "; sort the rows by form");
    before = form;
    out << "    " << wait_row(row) << ",\n";
  }
  out << "};\n\nstd::span<const WaitRow> waits() { return rows; }\n";
}

const Registered registered{{"waits", {"knowledge/waits.hpp"}, compile_waits}};

}  // namespace
}  // namespace caselight::compile
