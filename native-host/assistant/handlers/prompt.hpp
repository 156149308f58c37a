// The prompt of `ask`.
#pragma once
#include <string>

#include "assistant/providers/provider.hpp"
#include "messaging/fields.hpp"

namespace caselight {

/// Turns of user and assistant, each with a text, a user's last; what is not so is refused.
ModelPrompt read_prompt(Fields& fields);

/// What the person was shown: all texts of the prompt in their order, with an empty line between them.
std::string prompt_text(const ModelPrompt& prompt);

}  // namespace caselight
