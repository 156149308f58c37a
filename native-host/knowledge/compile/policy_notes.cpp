#include <algorithm>
#include <ostream>

#include "knowledge/checked_date.hpp"
#include "knowledge/compile/enum_list.hpp"
#include "knowledge/compile/table.hpp"
#include "knowledge/policy_notes.hpp"

namespace caselight::compile {
namespace {

std::string day(const std::string& date) {
  const auto parsed = parse_checked_date(date);
  if (!parsed) return "std::nullopt";
  return "std::chrono::sys_days{std::chrono::days{" + std::to_string(parsed->time_since_epoch().count()) +
         "}}";
}

std::string states_of(const Row& row, std::ostream& out, const std::string& number) {
  std::vector<std::string> fields;
  for (const auto& state : row.texts("states")) {
    if (std::ranges::find(policy_state_names, state) == policy_state_names.end())
      row.problem("\"states\" has no \"" + state + "\"");
    fields.push_back(enumerator("PolicyState", state));
  }
  if (fields.empty()) row.problem("\"states\" must say where the cases stand that it concerns");
  return list_of(out, "PolicyState", "states_" + number, fields);
}

std::string effects_of(const Row& row, std::ostream& out, const std::string& number) {
  std::vector<std::string> fields;
  for (const auto& name : row.texts("over_after")) {
    Effect effect = Effect::unknown;
    if (!effect_from_name(name, effect)) row.problem("\"over_after\" names no effect: " + name);
    fields.push_back(enumerator("Effect", name));
  }
  return list_of(out, "Effect", "over_after_" + number, fields);
}

std::string reason_of(const Row& row) {
  const auto name = row.optional_text("reason");
  if (name.empty()) return enumerator("RejectionReason", "none");
  if (std::ranges::find(rejection_reason_names, name) == rejection_reason_names.end())
    row.problem("\"reason\" has no \"" + name + "\"");
  return enumerator("RejectionReason", name);
}

std::string note_row(const Row& row, std::ostream& out, const std::string& number) {
  const auto from = row.date("from");
  const auto until = row.optional_date("until");
  if (!until.empty() && until < from) row.problem("\"until\" must not be before \"from\"");
  const auto forms = row.texts("forms");
  if (forms.empty()) row.problem("\"forms\" must name a form, or \"*\" for all");
  if (row.flag("only_known") && row.texts("categories").empty())
    row.problem("\"only_known\" needs \"categories\"");
  return braces({literal(row.text("id")), day(from), day(until), day(row.optional_date("filed_from")),
                 day(row.optional_date("filed_before")), text_list(out, "forms_" + number, forms),
                 text_list(out, "except_" + number, row.texts("except")), states_of(row, out, number),
                 text_list(out, "categories_" + number, row.texts("categories")),
                 literal(row.flag("only_known")), effects_of(row, out, number), reason_of(row),
                 literal(row.text("words")), literal(row.text("source")), literal(row.text("checked")),
                 literal(row.flag("sure"))});
}

void compile_policy_notes(const Table& table, std::ostream& out) {
  std::vector<std::string> keys;
  std::vector<std::string> rows;
  for (const auto& row : table.rows()) {
    row.only({"id", "from", "until", "filed_from", "filed_before", "forms", "except", "states", "categories",
              "only_known", "over_after", "reason", "words", "sure"});
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
