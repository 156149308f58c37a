#include <ostream>

#include "knowledge/compile/enum_list.hpp"
#include "knowledge/compile/table.hpp"
#include "knowledge/form_names.hpp"

namespace caselight::compile {
namespace {

constexpr int most_days = 400;

// Mail days are calendar days and only run on top of a period of calendar days.
void check_mail_days(const Row& row, int mail_days) {
  if (mail_days > 0 && row.text("unit") == "business") {
    row.problem("\"mail_days\" must be 0 for a clock of business days");
  }
  if (!row.flag("sure") && !row.has("note")) row.problem("add a \"note\" that says why it is not sure");
}

// 8 CFR 103.2(b)(8)(iv) names only the longest time for an answer: no day of such a row is a safe one.
void check_maximum(const Row& row) {
  const bool named = row.text("citation").find("103.2(b)(8)(iv)") != std::string::npos;
  if (named && !row.flag("maximum")) row.problem("8 CFR 103.2(b)(8)(iv) names a maximum: set \"maximum\"");
  if (row.flag("maximum") && !row.flag("ours"))
    row.problem("a \"maximum\" is time that the applicant is given: set \"ours\"");
}

std::string deadline_row(const Row& row, std::ostream& out, const std::string& number) {
  const auto form_texts = row.texts("forms");
  if (form_texts.empty()) row.problem("\"forms\" must name a form, or \"*\" for all");
  const auto forms = text_list(out, "forms_" + number, form_texts);
  const auto except = text_list(out, "except_" + number, row.texts("except"));
  const int days = row.number("days", 1, most_days);
  const int mail_days = row.number("mail_days", 0, 30);
  check_mail_days(row, mail_days);
  check_maximum(row);
  return braces({one_of(row, "kind", "DeadlineKind", deadline_kind_names),
                 enumerator("Effect", effect_name(row.effect("event"))), forms, except, std::to_string(days),
                 std::to_string(row.optional_number("days_longest", days, most_days, days)),
                 std::to_string(mail_days), one_of(row, "unit", "DayUnit", day_unit_names),
                 literal(row.flag("roll")), literal(row.flag("maximum")), literal(row.flag("ours")),
                 literal(row.flag("sure")), literal(row.text("rule")), literal(row.text("citation")),
                 literal(row.text("source")), literal(row.text("checked")),
                 literal(row.optional_text("note"))});
}

void compile_deadlines(const Table& table, std::ostream& out) {
  std::vector<std::string> rows;
  for (const auto& row : table.rows()) {
    row.only({"kind", "event", "forms", "except", "days", "days_longest", "mail_days", "unit", "roll",
              "maximum", "ours", "sure", "rule", "citation", "note"});
    rows.push_back(deadline_row(row, out, std::to_string(rows.size())));
  }
  out << "\nstatic constexpr DeadlineRule rows[] = {\n";
  for (const auto& row : rows) out << "    " << row << ",\n";
  out << "};\n\nstd::span<const DeadlineRule> deadline_rules() { return rows; }\n";
}

const Registered registered{{"deadlines", {"knowledge/deadlines.hpp"}, compile_deadlines}};

}  // namespace
}  // namespace caselight::compile
