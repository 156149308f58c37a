#include <ostream>

#include "knowledge/checked_date.hpp"
#include "knowledge/compile/enum_list.hpp"
#include "knowledge/compile/table.hpp"

namespace caselight::compile {
namespace {

std::string day(const std::string& date) {
  const auto parsed = parse_checked_date(date);
  if (!parsed) return "std::nullopt";
  return "std::chrono::sys_days{std::chrono::days{" + std::to_string(parsed->time_since_epoch().count()) +
         "}}";
}

std::string note_row(const Row& row, std::ostream& out, const std::string& number) {
  const auto from = row.date("from");
  const auto until = row.optional_date("until");
  if (!until.empty() && until < from) row.problem("\"until\" must not be before \"from\"");
  const auto forms = row.texts("forms");
  if (forms.empty()) row.problem("\"forms\" must name a form, or \"*\" for all");
  return braces({literal(row.text("id")), day(from), day(until), text_list(out, "forms_" + number, forms),
                 literal(row.text("words")), literal(row.text("source")), literal(row.text("checked")),
                 literal(row.flag("sure")), literal(row.flag("by_filing"))});
}

void compile_policy_notes(const Table& table, std::ostream& out) {
  std::vector<std::string> keys;
  std::vector<std::string> rows;
  for (const auto& row : table.rows()) {
    row.only({"id", "from", "until", "forms", "words", "sure", "by_filing"});
    keys.push_back(row.date("from") + ' ' + row.text("id"));
    rows.push_back(note_row(row, out, std::to_string(rows.size())));
  }
  table.sorted_by(keys);
  out << "\nstatic constexpr PolicyNote rows[] = {\n";
  for (const auto& row : rows) out << "    " << row << ",\n";
  out << "};\n\nstd::span<const PolicyNote> policy_notes() { return rows; }\n";
}

const Registered registered{{"policy_notes", {"knowledge/policy_notes.hpp"}, compile_policy_notes}};

}  // namespace
}  // namespace caselight::compile
