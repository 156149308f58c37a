#include "knowledge/compile/packed_text.hpp"

#include <algorithm>

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

std::string field_source(const std::string& text) { return "      " + literal(text + kFieldEnd) + "\n"; }

void keep_out(const Row& row, std::string_view text, std::string_view marks) {
  if (text.find_first_of(marks) != std::string_view::npos)
    row.problem("\"" + std::string{text} +
                "\" has a mark that keeps the parts of a table apart (line end, & or |)");
}

}  // namespace

void PackedText::text(const Row& row, std::string_view field_text) {
  keep_out(row, field_text, {&kFieldEnd, 1});
  fields_ += field_source(std::string{field_text});
}

void PackedText::value(unsigned number) { fields_ += field_source(std::to_string(number)); }

void PackedText::phrases(const Row& row, const std::vector<std::string>& list) {
  for (const auto& phrase : list) keep_out(row, phrase, "|&\n");
  fields_ += field_source(joined(list, kBetweenPhrases));
  phrases_ += list.size();
}

void PackedText::choices(const Row& row, const std::vector<std::string>& list) {
  for (const auto& choice : list) {
    keep_out(row, choice, "&\n");
    phrases_ += 1 + static_cast<std::size_t>(std::ranges::count(choice, kBetweenPhrases));
  }
  fields_ += field_source(joined(list, kBetweenChoices));
  choices_ += list.size();
}

std::string PackedText::source(std::size_t rows) const {
  std::string out;
  for (const auto count : {rows, choices_, phrases_}) out += field_source(std::to_string(count));
  return out + fields_;
}

}  // namespace caselight::compile
