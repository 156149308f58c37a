#include "knowledge/instructions.hpp"

#include <ostream>

#include "knowledge/compile/enum_list.hpp"
#include "knowledge/compile/packed_text.hpp"
#include "knowledge/compile/phrases.hpp"
#include "knowledge/compile/table.hpp"
#include "knowledge/title_text.hpp"

// How USCIS's texts tell a person to do something. Phrases stand between "|".
namespace caselight::compile {
namespace {

void pack_phrases(const Row& row, PackedText& out, const std::vector<std::string>& list) {
  for (const auto& phrase : list) {
    if (phrase.empty() || NormalTitle{phrase}.text() != phrase)
      row.problem("\"" + phrase + "\" can never match; write words in lower case with single spaces");
  }
  out.phrases(row, list);
}

void pack_row(const Row& row, PackedText& out) {
  row.only({"id", "means", "any", "none", "example"});
  const auto none = row.optional_text("none");
  row.text("id");
  row.text("example");
  out.value(place_of(row, "means", instruction_names));
  pack_phrases(row, out, phrases_of(row.text("any")));
  pack_phrases(row, out, none.empty() ? std::vector<std::string>{} : phrases_of(none));
}

void compile_instructions(const Table& table, std::ostream& out) {
  PackedText rows;
  for (const auto& row : table.rows()) pack_row(row, rows);
  out << "std::span<const InstructionRow> instructions() {\n  static const UnpackedInstructions "
         "table{PackedFields(\n"
      << rows.source(table.rows().size()) << "  )};\n  return table.rows();\n}\n";
}

const Registered registered{{"instructions", {"knowledge/unpacked_tables.hpp"}, compile_instructions}};

}  // namespace
}  // namespace caselight::compile
