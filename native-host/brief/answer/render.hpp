#pragma once

#include <string>

#include "brief/answer/check.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// One self-contained document without script: the answer with its marks, the evidence it names and what the
/// check found. `of` holds the evidence as it was read, not redacted.
std::string answer_html(const CheckedAnswer& answer, const Case& of, const Speech& speech);

/// The lines of the answer: dropped sentences are left out, marked ones carry a remark.
std::string answer_lines(const CheckedAnswer& answer, const Speech& speech);

/// The answer as plain text, to copy: dropped sentences are left out, marked ones carry a remark.
std::string answer_text(const CheckedAnswer& answer, const Speech& speech);

/// What a finding says to the person.
std::string finding_message(const AnswerFinding& finding, const Speech& speech);

}  // namespace caselight
