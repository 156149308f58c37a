// The members of `ask`, checked.
#pragma once
#include <optional>
#include <string_view>

#include "assistant/providers/provider.hpp"

namespace caselight {

/// Nothing when it is not as docs/ASSISTANT-PROTOCOL.md says: turns of user and assistant, each with a text,
/// a user's last.
std::optional<ModelPrompt> read_prompt(std::string_view json);

/// What the person was shown: all texts of the prompt in their order, with an empty line between them.
std::string prompt_text(const ModelPrompt& prompt);

}  // namespace caselight
