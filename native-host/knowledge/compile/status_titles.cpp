#include <ostream>

#include "knowledge/compile/emit.hpp"
#include "knowledge/compile/table.hpp"
#include "knowledge/title_text.hpp"

namespace caselight::compile {
namespace {

void check_decision(const Row& row, Effect effect, bool decision) {
  if (is_verdict(effect) && !decision) {
    row.problem(
        "\"effect\" states a verdict on the case, so \"decision\" must be true (or take another effect)");
  }
}

void compile_status_titles(const Table& table, std::ostream& out) {
  std::vector<std::string> keys;
  out << "static constexpr StatusTitle rows[] = {\n";
  for (const auto& row : table.rows()) {
    row.only({"title", "effect", "decision"});
    const auto title = row.text("title");
    const auto effect = row.effect("effect");
    const bool decision = row.flag("decision");
    check_decision(row, effect, decision);
    keys.emplace_back(NormalTitle{title}.text());
    out << "    "
        << braces({literal(keys.back()), literal(title), enumerator("Effect", effect_name(effect)),
                   literal(decision), literal(row.text("source")), literal(row.text("checked"))})
        << ",\n";
  }
  table.sorted_by(keys);
  out << "};\n\nstd::span<const StatusTitle> status_titles() { return rows; }\n";
}

const Registered registered{{"status_titles", {"knowledge/status_titles.hpp"}, compile_status_titles}};

}  // namespace
}  // namespace caselight::compile
