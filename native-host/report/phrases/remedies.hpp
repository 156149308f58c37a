#pragma once

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

/// The ways that are open after this decision, as far as the tables have a source for them.
std::vector<RemedyLine> remedy_lines(const Analysis& analysis, const Speech& speech);

/// A denial for abandonment that leaves every way of the form's table open.
bool keeps_remedies(const Analysis& analysis);

/// The sentence about remedies that the form's table does not list: a revocation that cannot be appealed, a
/// denial for abandonment, a decision without a confirmed rule. None for other decisions.
std::optional<Word> remedy_sentence(const Analysis& analysis);

}  // namespace caselight
