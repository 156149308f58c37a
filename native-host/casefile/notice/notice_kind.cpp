// What the notice calls itself. Only the tables of notices and documents say what a heading means.
#include <algorithm>

#include "base/text.hpp"
#include "casefile/notice/notice_parts.hpp"
#include "knowledge/effect_properties.hpp"
#include "knowledge/notice_types.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

constexpr std::size_t kHeadingLines = 60;
constexpr std::size_t kLongestKindHeading = 90;
constexpr std::size_t kHeadingBelow = 3;

/// What stands beside the dates and receipt numbers of a line.
std::string without_values(std::string_view line) {
  std::string out(line);
  for (const auto find : {first_date, first_receipt}) {
    for (Piece found = find(out); found.size > 0; found = find(out)) out.replace(found.at, found.size, " ");
  }
  return std::string(trim(out));
}

/// The meaning of a text as the name of a notice. What the person handed in is none, and `other` says
/// nothing.
Effect meaning_of(std::string_view words) {
  const Effect effect = read_document_type(words).effect;
  return effect == Effect::upload || effect == Effect::other ? Effect::unknown : effect;
}

/// A line that may be a heading: short, without the marks of a sentence, in capitals or with a capital first.
bool is_heading(std::string_view line) {
  if (line.empty() || line.size() > kLongestKindHeading || line.find(". ") != std::string_view::npos)
    return false;
  const bool ends_a_sentence = std::string_view(".,;?!").find(line.back()) != std::string_view::npos;
  return !ends_a_sentence && !(line.front() >= 'a' && line.front() <= 'z') &&
         !says(line, Wording::field_label);
}

std::string_view behind_type_label(std::string_view line) {
  const std::string words = to_lower(line);
  for (const auto label : phrases_of(Wording::type_label)) {
    const auto at = words.find(label);
    if (at == std::string::npos) continue;
    const auto rest = trim(line.substr(at + label.size()));
    return trim(rest.starts_with(':') ? rest.substr(1) : rest);
  }
  return {};
}

void add(std::vector<NoticeHeading>& out, std::string_view words) {
  const Effect effect = meaning_of(words);
  if (effect == Effect::unknown || std::ranges::find(out, effect, &NoticeHeading::effect) != out.end())
    return;
  out.push_back({effect, std::string(words)});
}

/// The field "Notice Type": its value stands behind it or below it.
void read_type_field(NoticeLines lines, std::size_t at, std::vector<NoticeHeading>& out) {
  const std::string behind = without_values(behind_type_label(lines[at]));
  if (!behind.empty() && !says(behind, Wording::field_label)) add(out, behind);
  const auto end = std::min(lines.size(), at + 1 + kHeadingBelow);
  for (std::size_t i = at + 1; i < end && out.empty(); ++i) {
    const std::string value = without_values(lines[i]);
    if (is_heading(value)) add(out, value);
  }
}

/// "Appointment Notice" says less than "ASC Appointment Notice", "Decision" less than "Denial Notice".
bool says_less(Effect one, Effect other) {
  if (one == Effect::notice_sent)
    return is_verdict(other) || other == Effect::approval_notice || other == Effect::denial_notice;
  return one == Effect::appointment_scheduled && sets_appointment(other) && other != one;
}

void drop_vague(std::vector<NoticeHeading>& kinds) {
  std::erase_if(kinds, [&](const NoticeHeading& one) {
    return std::ranges::any_of(
        kinds, [&](const NoticeHeading& other) { return says_less(one.effect, other.effect); });
  });
}

}  // namespace

std::vector<NoticeHeading> notice_kinds(NoticeLines lines) {
  std::vector<NoticeHeading> out;
  const auto head = lines.first(std::min(lines.size(), kHeadingLines));
  for (std::size_t i = 0; i < head.size() && out.empty(); ++i) {
    if (says(head[i], Wording::type_label)) read_type_field(head, i, out);
  }
  if (!out.empty()) return out;
  for (const std::string& line : head) {
    if (is_heading(line)) add(out, without_values(line));
  }
  drop_vague(out);
  return out;
}

}  // namespace caselight
