#include "brief/second_opinion.hpp"

#include "brief/answer/tokens.hpp"

namespace caselight {
namespace {

/// Each question costs the person something.
constexpr std::size_t kMostAsked = 24;
/// Redactor::typed leaves no angle bracket, so nothing in the sentence can end it.
constexpr std::string_view kBegin = "<sentence>";
constexpr std::string_view kEnd = "</sentence>";

Prompt prompt_for(std::string_view sentence, const Speech& speech) {
  Prompt prompt;
  prompt.system = speech.plain(Word::brief_opinion_system);
  prompt.system.append("\n").append(
      speech.say(Word::brief_opinion_sentence, {{"begin", kBegin}, {"end", kEnd}}));
  prompt.messages.push_back({TurnOf::user, std::string(kBegin).append(sentence).append(kEnd)});
  return prompt;
}

}  // namespace

std::vector<SentenceToAsk> sentences_to_ask(const CheckedAnswer& answer, Redactor& redactor,
                                            const Speech& speech) {
  std::vector<SentenceToAsk> out;
  for (const CheckedBlock& block : answer.blocks) {
    for (const CheckedSentence& one : block.sentences) {
      if (one.to_ask.empty() || out.size() == kMostAsked) continue;
      out.push_back({one.number, prompt_for(redactor.typed(one.to_ask), speech)});
    }
  }
  return out;
}

bool says_yes(std::string_view said) {
  const auto tokens = tokens_of(said);
  return !tokens.empty() && (tokens.front().word == "yes" || tokens.front().word == "si");
}

}  // namespace caselight
