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

/// Takes words of this kind off the beginning; false where none stand there.
bool take_start(std::string_view& text, Instruction means) {
  for (const InstructionRow& row : instructions()) {
    if (row.means != means) continue;
    for (const std::string_view words : row.any) {
      // Nearly none begins with the same letter.
      if (text.empty() || words.front() != text.front() || !starts_with_words(text, words)) continue;
      text.remove_prefix(std::min(words.size() + 1, text.size()));
      return true;
    }
  }
  return false;
}

bool starts_as(std::string_view text, Instruction means) { return take_start(text, means); }

/// "Then please call": the command stands behind words of courtesy.
bool starts_as_command(const NormalTitle& text) {
  std::string_view start = text.text();
  do {
    if (starts_as(start, Instruction::opening)) return true;
  } while (take_start(start, Instruction::courtesy));
  return false;
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
    if (starts_as_command(NormalTitle{sentence.substr(at + 2)})) return true;
  }
  return false;
}

bool is_meaning(Instruction means) { return means > Instruction::unread && means < Instruction::opening; }

}  // namespace

Instruction read_instruction(std::string_view sentence) {
  sentence = sentence.substr(0, kLongest);
  const NormalTitle text{sentence};
  const bool commands = starts_as_command(text) || names_a_duty(text) ||
                        (starts_as(text.text(), Instruction::lead) && commands_behind_comma(sentence));
  if (!commands) return Instruction::none;
  for (const InstructionRow& row : instructions()) {
    if (is_meaning(row.means) && fits(text, row)) return row.means;
  }
  return Instruction::unread;
}

}  // namespace caselight
