#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// One way that the law has after a decision against a form, and where the table has it from.
struct RemedyLine {
  std::string text;
  std::string_view source;
};

/// The rows of the form's table that apply to this decision.
std::vector<RemedyLine> remedy_lines(const Outlook& outlook, const Speech& speech);

/// The sentence for the rule that stands beside or instead of the form's rows; none where they say all.
std::optional<Word> remedy_sentence(const Outlook& outlook);

}  // namespace caselight
