#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "brief/answer/check.hpp"
#include "brief/prompt.hpp"

namespace caselight {

/// Asks a model whether one sentence of its own answer predicts, advises or comforts.
struct SentenceToAsk {
  std::size_t number = 0;  ///< CheckedSentence::number
  Prompt prompt;
};

/// One prompt a sentence, for those of which the check found nothing to say. A prompt holds the sentence
/// alone: nothing else about the case is told.
std::vector<SentenceToAsk> sentences_to_ask(const CheckedAnswer& answer, Redactor& redactor,
                                            const Speech& speech);

/// True when what a model said begins with "yes". Whatever else it said changes nothing.
bool says_yes(std::string_view said);

}  // namespace caselight
