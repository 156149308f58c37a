#include "knowledge/instructions.hpp"

#include <algorithm>

#include "knowledge/title_text.hpp"

namespace caselight {
namespace {

/// NormalTitle's limit, with its spaces; a longer sentence is read by its beginning.
constexpr std::size_t kLongest = 390;

bool starts_with_words(std::string_view text, std::string_view words) {
  return text.starts_with(words) && (text.size() == words.size() || text[words.size()] == ' ');
}

bool starts_as(const NormalTitle& text, Instruction means) {
  const std::string_view start = text.text();
  if (start.empty()) return false;
  return std::ranges::any_of(instructions(), [&](const InstructionRow& row) {
    return row.means == means && std::ranges::any_of(row.any, [&](std::string_view words) {
             return words.front() == start.front() &&
                    starts_with_words(start, words);  // nearly none begins so
           });
  });
}

bool fits(const NormalTitle& text, const InstructionRow& row) {
  const auto stands = [&](std::string_view words) { return text.has(words); };
  return std::ranges::any_of(row.any, stands) && std::ranges::none_of(row.none, stands);
}

bool names_a_duty(const NormalTitle& text) {
  return std::ranges::any_of(instructions(), [&](const InstructionRow& row) {
    return row.means == Instruction::duty && fits(text, row);
  });
}

/// "If you need help, call us": the command stands behind a comma. Without such a beginning a word behind a
/// comma is part of a name ("Form N-336, Request for a Hearing …").
bool commands_behind_comma(std::string_view sentence) {
  for (auto at = sentence.find(", "); at != std::string_view::npos; at = sentence.find(", ", at + 1)) {
    if (starts_as(NormalTitle{sentence.substr(at + 2)}, Instruction::opening)) return true;
  }
  return false;
}

bool is_meaning(Instruction means) { return means > Instruction::unread && means < Instruction::opening; }

}  // namespace

Instruction read_instruction(std::string_view sentence) {
  sentence = sentence.substr(0, kLongest);
  const NormalTitle text{sentence};
  const bool commands = starts_as(text, Instruction::opening) || names_a_duty(text) ||
                        (starts_as(text, Instruction::lead) && commands_behind_comma(sentence));
  if (!commands) return Instruction::none;
  for (const InstructionRow& row : instructions()) {
    if (is_meaning(row.means) && fits(text, row)) return row.means;
  }
  return Instruction::unread;
}

}  // namespace caselight
