#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "brief/answer/brief_lines.hpp"
#include "brief/answer/facts.hpp"

namespace caselight {

/// A text that a model was sent, as the check reads it.
struct SentText {
  explicit SentText(std::string_view text) : facts(facts_of(text)), lines(text) {}
  Facts facts;
  BriefLines lines;
};

/// Reads a text once: an answer is checked again and again while it comes, against the same text.
class SentTexts {
 public:
  std::shared_ptr<const SentText> read(std::string_view text);

 private:
  std::vector<std::shared_ptr<const SentText>> kept_;  ///< the one that was asked for last comes first
};

}  // namespace caselight
