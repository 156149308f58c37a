#include "knowledge/compile/packed_text.hpp"

#include "knowledge/compile/emit.hpp"
#include "knowledge/packed_rows.hpp"

namespace caselight::compile {
namespace {

std::string joined(const std::vector<std::string>& parts, char between) {
  std::string out;
  for (const auto& part : parts) {
    if (!out.empty()) out.push_back(between);
    out += part;
  }
  return out;
}

void keep_out(const Row& row, std::string_view text, std::string_view marks) {
  if (text.find_first_of(marks) != std::string_view::npos)
    row.problem("\"" + std::string{text} +
                "\" has a mark that keeps the parts of a table apart (line end, & or |)");
}

}  // namespace

void PackedText::text(const Row& row, std::string_view field_text) {
  keep_out(row, field_text, {&kFieldEnd, 1});
  field(std::string{field_text});
}

void PackedText::value(unsigned number) { field(std::to_string(number)); }

void PackedText::phrases(const Row& row, const std::vector<std::string>& list) {
  for (const auto& phrase : list) keep_out(row, phrase, "|&\n");
  field(joined(list, kBetweenPhrases));
}

void PackedText::choices(const Row& row, const std::vector<std::string>& list) {
  for (const auto& choice : list) keep_out(row, choice, "&\n");
  field(joined(list, kBetweenChoices));
}

void PackedText::field(const std::string& text) { source_ += "      " + literal(text + kFieldEnd) + "\n"; }

}  // namespace caselight::compile
