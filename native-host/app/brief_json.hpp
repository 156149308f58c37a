// What the answers about a brief have in common, as JSON.
#pragma once

#include <string_view>

#include "base/json_writer.hpp"
#include "brief/answer/check.hpp"
#include "brief/prompt.hpp"
#include "brief/redaction/redactor.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// The placeholders that stand in the text, and how often.
void write_placeholders(JsonWriter& out, const Redactor& redactor, std::string_view text);
void write_prompt(JsonWriter& out, const Prompt& prompt);
void write_findings(JsonWriter& out, const CheckedAnswer& answer, const Speech& words);

}  // namespace caselight
