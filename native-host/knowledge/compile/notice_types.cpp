#include <ostream>

#include "knowledge/compile/emit.hpp"
#include "knowledge/compile/table.hpp"
#include "knowledge/title_text.hpp"

namespace caselight::compile {
namespace {

void check_row(const Row& row, const std::string& sort, Effect effect, bool decision) {
  if (is_verdict(effect) && !decision) row.problem("a verdict must have \"decision\": true");
  if ((sort == "upload") != (effect == Effect::upload)) {
    row.problem("\"sort\": \"upload\" and \"effect\": \"upload\" go together; an upload proves nothing else");
  }
}

void compile_notice_types(const Table& table, std::ostream& out) {
  std::vector<std::string> keys;
  out << "static constexpr NoticeType rows[] = {\n";
  for (const auto& row : table.rows()) {
    row.only({"type", "sort", "effect", "decision"});
    const auto type = row.text("type");
    const auto sort = row.word("sort", {"notice", "document", "upload"});
    const auto effect = row.effect("effect");
    const bool decision = row.flag("decision");
    check_row(row, sort, effect, decision);
    keys.emplace_back(NormalTitle{type}.text());
    out << "    "
        << braces({literal(keys.back()), literal(type), enumerator("NoticeSort", sort),
                   enumerator("Effect", effect_name(effect)), literal(decision), literal(row.text("source")),
                   literal(row.text("checked"))})
        << ",\n";
  }
  table.sorted_by(keys);
  out << "};\n\nstd::span<const NoticeType> notice_types() { return rows; }\n";
}

const Registered registered{{"notice_types", {"knowledge/notice_types.hpp"}, compile_notice_types}};

}  // namespace
}  // namespace caselight::compile
