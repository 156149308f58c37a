#include <ostream>

#include "knowledge/compile/counter_examples.hpp"
#include "knowledge/compile/packed_text.hpp"
#include "knowledge/compile/phrases.hpp"
#include "knowledge/compile/table.hpp"
#include "knowledge/title_text.hpp"

// Rules for unseen titles: "all" is a list of choices, each with its phrases between "|"; one phrase of every
// choice must stand in the title, none of those in "none". "counter" holds what the rule must not read.
namespace caselight::compile {
namespace {

void check_phrases(const Row& row, const std::vector<std::string>& phrases) {
  for (const auto& phrase : phrases) {
    if (NormalTitle{phrase}.text() != phrase || phrase.empty())
      row.problem("\"" + phrase + "\" can never match; write words in lower case with single spaces");
  }
}

void pack_choices(const Row& row, PackedText& out) {
  const auto choices = row.texts("all");
  if (choices.empty()) row.problem("\"all\" must have at least one choice of phrases");
  for (const auto& choice : choices) check_phrases(row, phrases_of(choice));
  out.choices(row, choices);
}

void pack_row(const Row& row, PackedText& out) {
  row.only({"rule", "example", "all", "none", "counter", "effect", "decision"});
  out.text(row, row.text("rule"));
  out.text(row, row.text("example"));
  pack_choices(row, out);
  const auto none = row.texts("none");
  check_phrases(row, none);
  out.phrases(row, none);
  const auto effect = row.effect("effect");
  const bool decision = row.flag("decision");
  if (is_verdict(effect) && !decision) row.problem("a verdict's rule must have \"decision\": true");
  out.value(static_cast<unsigned>(effect));
  out.value(decision ? 1U : 0U);
  out.text(row, row.text("source"));
}

// Names may not repeat: a rule's name is shown as the evidence's reason.
void check_names(const Table& table) {
  std::vector<std::string> seen;
  for (const auto& row : table.rows()) {
    const auto name = row.text("rule");
    for (const auto& earlier : seen) {
      if (earlier == name) row.problem("another rule has this name; give it its own");
    }
    seen.push_back(name);
  }
}

void compile_patterns(const Table& table, std::ostream& out) {
  PackedText rows;
  for (const auto& row : table.rows()) pack_row(row, rows);
  check_names(table);
  check_counter_examples(table);
  out << "std::span<const TitlePattern> " << table.name()
      << "() {\n  static const UnpackedPatterns table{PackedFields(\n"
      << rows.source(table.rows().size()) << "  )};\n  return table.rows();\n}\n";
}

const Registered titles{{"title_patterns", {"knowledge/unpacked_tables.hpp"}, compile_patterns}};
const Registered notices{{"notice_patterns",
                          {"knowledge/notice_patterns.hpp", "knowledge/unpacked_tables.hpp"},
                          compile_patterns}};

}  // namespace
}  // namespace caselight::compile
