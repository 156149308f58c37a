#include "brief/answer/answer_rules.hpp"

namespace caselight {

RuleBook::RuleBook(PhraseList LanguageOfRules::*list) {
  for (const LanguageOfRules* language : languages_of_rules()) {
    for (Phrase& phrase : phrases_of(language->*list, language->sets)) phrases_.push_back(std::move(phrase));
  }
}

std::vector<Breach> RuleBook::find_all(const std::vector<Token>& tokens) const {
  std::vector<Breach> out;
  for (const Phrase& phrase : phrases_) {
    for (auto found = phrase.find(tokens); found; found = phrase.find(tokens, found->first + 1)) {
      out.push_back(*found);
    }
  }
  return out;
}

}  // namespace caselight
