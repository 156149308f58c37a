#include "brief/draft/smoothing.hpp"

#include <array>

#include "base/text.hpp"
#include "brief/answer/render.hpp"
#include "brief/draft/draft_facts.hpp"

namespace caselight {
namespace {

/// Redactor::typed leaves no angle bracket, so nothing in the draft can end it.
constexpr std::string_view kDraftBegin = "<draft>";
constexpr std::string_view kDraftEnd = "</draft>";

template <class Each>
void each_line(std::string_view text, Each each) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    each(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

/// "- " and "3. " are the shape of a line and no part of what it says.
std::string_view without_mark(std::string_view line) {
  if (line.starts_with("- ")) return line.substr(2);
  const auto digits = line.find_first_not_of("0123456789");
  return digits > 0 && digits != line.npos && line.substr(digits).starts_with(". ") ? line.substr(digits + 2)
                                                                                    : line;
}

/// What was sent, a claim a line, as the check reads it.
std::string as_lines(std::string_view draft) {
  std::string out;
  each_line(draft, [&](std::string_view line) {
    if (!trim(line).empty()) out.append("- ").append(without_mark(trim(line))).append("\n");
  });
  return out;
}

/// Each line is a paragraph of its own: a letter's lines are not run together.
std::string apart(std::string_view text) {
  std::string out;
  each_line(text, [&](std::string_view line) { out.append(line).append("\n\n"); });
  return out;
}

/// The lines of `shown` with the empty ones of `text` between them.
std::string with_gaps_of(std::string_view text, std::string_view shown) {
  std::string out;
  each_line(text, [&](std::string_view line) {
    if (trim(line).empty()) {
      if (!out.empty() && !shown.empty()) out.push_back('\n');
      return;
    }
    const auto end = std::min(shown.find('\n'), shown.size());
    out.append(shown.substr(0, end));
    if (!shown.empty()) out.push_back('\n');
    shown.remove_prefix(std::min(end + 1, shown.size()));
  });
  return out.append(shown);
}

}  // namespace

std::string redacted_draft(std::string_view draft, Redactor& redactor) {
  std::string out;
  each_line(draft, [&](std::string_view line) { out.append(redactor.typed(line)).append("\n"); });
  return out;
}

Prompt smoothing_prompt(std::string_view draft, const Speech& speech) {
  Prompt prompt;
  prompt.system = speech.plain(Word::draft_smooth_role);
  prompt.system.append("\n").append(
      speech.say(Word::draft_smooth_data, {{"begin", kDraftBegin}, {"end", kDraftEnd}}));
  for (const Word word : {Word::draft_smooth_placeholders, Word::draft_smooth_keep, Word::draft_smooth_form,
                          Word::brief_system_language})
    prompt.system.append("\n").append(speech.plain(word));
  std::string asked(kDraftBegin);
  asked.append("\n").append(draft).append(kDraftEnd).append("\n\n").append(
      speech.plain(Word::draft_smooth_request));
  prompt.messages.push_back({TurnOf::user, std::move(asked)});
  return prompt;
}

SmoothedDraft check_smoothed(std::string_view text, std::string_view draft, const CaseFacts& facts,
                             const Redactor& redactor, const Speech& speech) {
  const std::string sent = as_lines(draft);
  const AnswerContext context{sent, {}, facts, {}, false};
  SmoothedDraft out;
  out.checked = check_answer(apart(text), true, context, redactor);
  out.text = with_gaps_of(text, answer_lines(out.checked, speech));
  for (const std::string& fact : facts_missing_in(text, draft)) out.missing.push_back(redactor.restore(fact));
  return out;
}

}  // namespace caselight
