#include "assistant/handlers/prompt.hpp"

namespace caselight {
namespace {

constexpr std::size_t most_turns = 200;

std::optional<ModelTurn> read_turn(const JsonValue& message) {
  const std::string_view role = text_of(message, "role");
  const std::string_view content = text_of(message, "content");
  if ((role != "user" && role != "assistant") || content.empty()) return std::nullopt;
  return ModelTurn{std::string(role), std::string(content)};
}

}  // namespace

std::optional<ModelPrompt> read_prompt(std::string_view json) {
  const JsonDocument document = parse_json(json);
  const JsonValue* const messages = document.root.find("messages");
  const JsonValue* const system = document.root.find("system");
  if (messages == nullptr || !messages->is_array() || messages->items().size() > most_turns)
    return std::nullopt;
  if (system != nullptr && !system->is_string()) return std::nullopt;
  ModelPrompt prompt{std::string(text_of(document.root, "system")), {}};
  for (const JsonValue& message : messages->items()) {
    auto turn = read_turn(message);
    if (!turn) return std::nullopt;
    prompt.turns.push_back(std::move(*turn));
  }
  if (prompt.turns.empty() || prompt.turns.back().role != "user") return std::nullopt;
  return prompt;
}

std::string prompt_text(const ModelPrompt& prompt) {
  std::string text = prompt.system;
  for (const ModelTurn& turn : prompt.turns) text += (text.empty() ? "" : "\n\n") + turn.content;
  return text;
}

}  // namespace caselight
