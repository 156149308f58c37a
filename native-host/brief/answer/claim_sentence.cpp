#include "brief/answer/claim_sentence.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "brief/answer/word_list.hpp"

namespace caselight {

ClaimSentence::ClaimSentence(std::string_view sentence, const std::set<std::size_t>& of,
                             const BriefLines& sent, const CaseFacts& found)
    : text(sentence), tokens(tokens_of(sentence)), frame(tokens), cited(of), lines(sent), facts(found) {
  const Skeleton skeleton = skeleton_of(sentence);
  for (const DateMention& mention : find_dates(skeleton)) days.push_back(mention.readings.front());
  const auto end = sentence.find_last_not_of(" \"')");
  question = end != sentence.npos && sentence[end] == '?';
}

std::string_view ClaimSentence::word(std::size_t i) const {
  return i < tokens.size() ? std::string_view(tokens[i].word) : std::string_view{};
}

void ClaimSentence::add(ClaimFault fault, std::size_t first, std::size_t last) {
  const auto told = [&](const WrongClaim& one) { return one.fault == fault; };
  if (std::any_of(out.begin(), out.end(), told)) return;
  out.push_back(
      {fault, std::string(text.substr(tokens[first].begin, tokens[last].end - tokens[first].begin))});
}

bool ClaimSentence::hedged(const Breach& match) const {
  return frame.covers<&LanguageOfRules::unknowing>(match) || frame.has<&LanguageOfRules::hedges>() ||
         frame.covers<&LanguageOfRules::hedges_before>(match);
}

bool ClaimSentence::denied_inside(const Breach& match) const {
  for (std::size_t i = match.first; i <= match.last; ++i) {
    if (is_of("not never no t nunca yet", word(i))) return true;
  }
  return false;
}

bool ClaimSentence::any_line_has(std::string_view list) const {
  return std::any_of(lines.all().begin(), lines.all().end(),
                     [&](const BriefLine& line) { return speaks_of(line.tokens, list); });
}

std::vector<std::pair<std::size_t, std::string>> ClaimSentence::forms() const {
  std::vector<std::pair<std::size_t, std::string>> found;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const bool letter = word(i) == "i" || word(i) == "n" || word(i) == "g" || word(i) == "ar";
    if (letter && !word(i + 1).empty() && is_digit(word(i + 1)[0]) &&
        tokens[i + 1].begin - tokens[i].end <= 1)
      found.emplace_back(i, std::string(word(i)) + std::string(word(i + 1)));
  }
  return found;
}

bool ClaimSentence::names_other_form() const {
  if (facts.form.empty()) return false;
  const auto named = forms();
  return !named.empty() &&
         std::none_of(named.begin(), named.end(), [&](const auto& one) { return one.second == facts.form; });
}

}  // namespace caselight
