#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "brief/answer/check.hpp"
#include "brief/prompt.hpp"

namespace caselight {

/// The draft with names and numbers replaced, line by line, so that its shape stays.
std::string redacted_draft(std::string_view draft, Redactor& redactor);

/// Asks a model for better words. `draft` is redacted already. The draft is data between marks that it cannot
/// contain, and nothing else about the case is told.
Prompt smoothing_prompt(std::string_view draft, const Speech& speech);

/// A draft in a model's words, as far as it may be shown.
struct SmoothedDraft {
  std::string text;  ///< with placeholders put back and with marks where a fact is another one
  CheckedAnswer checked;
  std::vector<std::string> missing;  ///< facts of the draft that the text no longer has
};

/// Checks what the model made of the draft. `draft` is redacted already; what it says is all that was sent.
SmoothedDraft check_smoothed(std::string_view text, std::string_view draft, const CaseFacts& facts,
                             const Redactor& redactor, const Speech& speech);

}  // namespace caselight
