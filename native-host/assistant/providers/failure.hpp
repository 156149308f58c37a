// From a refusal, as providers word it, to its cause. What the provider wrote is compared and never shown: it
// may quote the key or the question.
#pragma once
#include <string>
#include <string_view>

#include "assistant/http/transfer.hpp"
#include "assistant/outcome.hpp"
#include "base/json.hpp"

namespace caselight {

/// The members of an error object. Anthropic: `{"error":{"type","message"}}`; OpenAI: also `code`; some
/// servers: `{"error":"text"}`.
struct ProviderError {
  std::string type;
  std::string code;
  std::string message;  // lower case
};

/// Empty members when `holder` has no error.
ProviderError error_in(const JsonValue& holder);

/// Of an error inside a stream, where there is no status.
Cause cause_of_error(const ProviderError& error);

/// Of an answer with a status other than 200, or with 200 and no event stream. `body` is as much of it as was
/// kept.
Cause cause_of_failure(const HttpHead& head, std::string_view body);

}  // namespace caselight
