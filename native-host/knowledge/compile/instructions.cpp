#include "knowledge/instructions.hpp"

#include <ostream>

#include "knowledge/compile/enum_list.hpp"
#include "knowledge/compile/phrases.hpp"
#include "knowledge/compile/table.hpp"
#include "knowledge/title_text.hpp"

// How USCIS's texts tell a person to do something. Phrases stand between "|".
namespace caselight::compile {
namespace {

std::string phrases(const Row& row, std::ostream& out, const std::string& name,
                    const std::vector<std::string>& list) {
  for (const auto& phrase : list) {
    if (phrase.empty() || NormalTitle{phrase}.text() != phrase)
      row.problem("\"" + phrase + "\" can never match; write words in lower case with single spaces");
  }
  return text_list(out, name, list);
}

std::string instruction_row(const Row& row, std::ostream& out, const std::string& number) {
  row.only({"id", "means", "any", "none", "example"});
  const auto none = row.optional_text("none");
  return braces({literal(row.text("id")), one_of(row, "means", "Instruction", instruction_names),
                 phrases(row, out, "any_" + number, phrases_of(row.text("any"))),
                 none.empty() ? "{}" : phrases(row, out, "none_" + number, phrases_of(none)),
                 literal(row.text("example")), literal(row.text("source")), literal(row.text("checked"))});
}

void compile_instructions(const Table& table, std::ostream& out) {
  std::string rows;
  for (std::size_t i = 0; i < table.rows().size(); ++i)
    rows += "    " + instruction_row(table.rows()[i], out, std::to_string(i)) + ",\n";
  out << "\nstatic constexpr InstructionRow rows[] = {\n" << rows << "};\n\n";
  out << "std::span<const InstructionRow> instructions() { return rows; }\n";
}

const Registered registered{{"instructions", {"knowledge/instructions.hpp"}, compile_instructions}};

}  // namespace
}  // namespace caselight::compile
