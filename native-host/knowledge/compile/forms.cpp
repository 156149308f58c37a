#include <algorithm>
#include <ostream>

#include "knowledge/compile/enum_list.hpp"
#include "knowledge/compile/table.hpp"
#include "knowledge/form_names.hpp"
#include "knowledge/stage.hpp"

namespace caselight::compile {
namespace {

std::string path_list(const Row& row, std::ostream& out, const std::string& name) {
  const auto path = row.texts("path");
  std::vector<std::string> fields;
  for (const auto& stage : path) {
    const auto known = stage_from_string(stage);
    if (!known || *known == Stage::unknown)
      row.problem("\"" + stage + "\" is no stage; take a name from stage.hpp");
    fields.push_back(enumerator("Stage", stage));
  }
  if (path.empty() || path.front() != "received") row.problem("\"path\" must start with \"received\"");
  return list_of(out, "Stage", name, fields);
}

// A step that always or often happens is in the path, one that rarely does is not.
void check_step(const Row& row, std::string_view key, std::string_view stage) {
  const auto path = row.texts("path");
  const bool in_path = std::ranges::find(path, stage) != path.end();
  const auto how_often = row.text(key);
  if ((how_often == "always") && !in_path) row.problem("\"path\" must hold a stage that always happens");
  if ((how_often == "rarely") && in_path) row.problem("\"path\" must not hold a stage that rarely happens");
}

std::string remedy_list(const Row& row, std::ostream& out, const std::string& name) {
  std::vector<std::string> fields;
  for (const auto& remedy : row.rows("remedies")) {
    remedy.only({"remedy", "sure", "only_for"});
    fields.push_back(braces({one_of(remedy, "remedy", "Remedy", remedy_names), literal(remedy.text("source")),
                             literal(remedy.optional_text("only_for")), literal(remedy.flag("sure"))}));
  }
  return list_of(out, "FormRemedy", name, fields);
}

std::string linked_groups(const Row& row, std::ostream& out, const std::string& name) {
  const auto linked = row.texts("linked");
  std::vector<std::string> fields;
  for (const auto& group : row.rows("linked_groups")) {
    group.only({"category", "form"});
    if (std::ranges::find(linked, group.text("form")) == linked.end())
      group.problem("\"linked\" must name the form of each group");
    fields.push_back(braces({literal(group.text("category")), literal(group.text("form"))}));
  }
  return list_of(out, "LinkedGroup", name, fields);
}

std::string form_row(const Row& row, std::ostream& out, const std::string& number) {
  const auto aliases = text_list(out, "aliases_" + number, row.texts("aliases"));
  const auto path = path_list(row, out, "path_" + number);
  const auto linked = text_list(out, "linked_" + number, row.texts("linked"));
  const auto remedies = remedy_list(row, out, "remedies_" + number);
  const int premium = row.optional_number("premium_days", 1, 90, 0);
  check_step(row, "biometrics", "biometrics");
  check_step(row, "interview", "interview");
  return braces({literal(row.text("form")), literal(row.text("name")), aliases,
                 one_of(row, "filer", "Filer", filer_names), one_of(row, "kind", "FormKind", form_kind_names),
                 one_of(row, "time_limits", "TimeLimits", time_limits_names), path,
                 one_of(row, "biometrics", "Frequency", frequency_names),
                 one_of(row, "interview", "Frequency", frequency_names),
                 one_of(row, "document", "MadeDocument", made_document_names),
                 row.has("at_stake") ? one_of(row, "at_stake", "AtStake", at_stake_names)
                                     : enumerator("AtStake", "nothing"),
                 linked, linked_groups(row, out, "linked_groups_" + number), std::to_string(premium),
                 std::to_string(row.optional_number("premium_days_longest", premium, 90, premium)), remedies,
                 literal(row.text("source")), literal(row.text("checked"))});
}

void compile_forms(const Table& table, std::ostream& out) {
  std::vector<std::string> keys;
  std::vector<std::string> rows;
  for (const auto& row : table.rows()) {
    row.only({"form", "name", "aliases", "filer", "kind", "time_limits", "path", "biometrics", "interview",
              "document", "at_stake", "linked", "linked_groups", "premium_days", "premium_days_longest",
              "remedies"});
    keys.push_back(row.text("form"));
    rows.push_back(form_row(row, out, std::to_string(rows.size())));
  }
  table.sorted_by(keys);
  out << "\nstatic constexpr Form rows[] = {\n";
  for (const auto& row : rows) out << "    " << row << ",\n";
  out << "};\n\nstd::span<const Form> forms() { return rows; }\n";
}

const Registered registered{{"forms", {"knowledge/forms.hpp"}, compile_forms}};

}  // namespace
}  // namespace caselight::compile
