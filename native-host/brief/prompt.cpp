#include "brief/prompt.hpp"

#include <array>
#include <utility>

namespace caselight {
namespace {

/// Brief::text and redacted texts have no angle brackets, so nothing in them can end the data.
constexpr std::string_view kDataBegin = "<case_data>";
constexpr std::string_view kDataEnd = "</case_data>";

/// How a model names the date of a piece of evidence; brief/answer/named_facts.hpp puts the date there.
constexpr std::string_view kNameOfDate = "{e16.date}";

constexpr std::array kInstructions{Word::brief_system_placeholders, Word::brief_system_evidence,
                                   Word::brief_system_truth,        Word::brief_system_no_promise,
                                   Word::brief_system_no_advice,    Word::brief_system_cut,
                                   Word::brief_system_form};

/// By BriefLevel.
constexpr std::array kHowLong{Word::brief_system_plain, Word::brief_system_detailed,
                              Word::brief_system_small};

/// Providers want turns: what one side said twice in a row is one message.
void append_turn(std::vector<Turn>& turns, Turn turn) {
  if (!turns.empty() && turns.back().speaker == turn.speaker)
    turns.back().text.append("\n\n").append(turn.text);
  else
    turns.push_back(std::move(turn));
}

}  // namespace

std::string system_text(const Speech& speech, BriefLevel level, std::string_view family) {
  std::string out(speech.plain(Word::brief_system_role));
  out.append("\n").append(speech.say(Word::brief_system_data, {{"begin", kDataBegin}, {"end", kDataEnd}}));
  out.push_back('\n');
  for (const Word word : kInstructions) out.append(speech.plain(word)).append("\n");
  out.append(speech.say(Word::brief_system_names, {{"names", kNameOfDate}})).append("\n");
  if (!family.empty()) out.append(family).append("\n");
  out.append(speech.plain(kHowLong[static_cast<std::size_t>(level)]));
  return out.append("\n").append(speech.plain(Word::brief_system_language));
}

Prompt make_prompt(std::string_view data, std::vector<Turn> conversation, std::string_view question,
                   const Speech& speech, BriefLevel level, std::string_view family) {
  Prompt prompt;
  prompt.system = system_text(speech, level, family);
  std::string first(kDataBegin);
  first.append("\n").append(data).append(kDataEnd).append("\n\n");
  const bool summary_asked =
      conversation.empty() ? question.empty() : conversation.front().speaker == TurnOf::assistant;
  if (summary_asked) first.append(speech.plain(Word::brief_request_summary));
  append_turn(prompt.messages, {TurnOf::user, std::move(first)});
  for (Turn& turn : conversation) append_turn(prompt.messages, std::move(turn));
  const bool asked_already = summary_asked && conversation.empty();
  if (!question.empty()) {
    append_turn(prompt.messages, {TurnOf::user, std::string(question)});
  } else if (!asked_already) {
    append_turn(prompt.messages, {TurnOf::user, std::string(speech.plain(Word::brief_request_summary))});
  }
  return prompt;
}

std::string Prompt::shown(const Speech& speech) const {
  std::string out(speech.plain(Word::brief_shown_system));
  out.append("\n").append(system);
  for (const Turn& turn : messages) {
    const bool user = turn.speaker == TurnOf::user;
    out.append("\n\n").append(speech.plain(user ? Word::brief_shown_user : Word::brief_shown_assistant));
    out.append("\n").append(turn.text);
  }
  return out;
}

}  // namespace caselight
