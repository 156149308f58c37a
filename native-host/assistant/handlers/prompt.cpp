#include "assistant/handlers/prompt.hpp"

namespace caselight {

ModelPrompt read_prompt(Fields& fields) {
  auto given = fields.object("prompt");
  if (!given) return {};
  ModelPrompt prompt{given->text("system"), {}};
  for (Fields& turn : given->objects("messages"))
    prompt.turns.push_back(ModelTurn{turn.choice("role"), turn.text("content")});
  if (prompt.turns.empty() || prompt.turns.back().role != "user") given->refuse("messages");
  return prompt;
}

std::string prompt_text(const ModelPrompt& prompt) {
  std::string text = prompt.system;
  for (const ModelTurn& turn : prompt.turns) text += (text.empty() ? "" : "\n\n") + turn.content;
  return text;
}

}  // namespace caselight
