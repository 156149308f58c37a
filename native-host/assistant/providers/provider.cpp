#include "assistant/providers/provider.hpp"

#include "assistant/providers/anthropic.hpp"
#include "assistant/providers/chat_completions.hpp"

namespace caselight {
namespace {

constexpr std::size_t most_models = 1000;
constexpr std::size_t longest_model_name = 200;

}  // namespace

std::optional<ProviderKind> provider_named(std::string_view name) {
  if (name == "anthropic") return ProviderKind::anthropic;
  if (name == "openai") return ProviderKind::openai;
  if (name == "compatible") return ProviderKind::compatible;
  return std::nullopt;
}

std::string_view name_of(ProviderKind kind) {
  if (kind == ProviderKind::anthropic) return "anthropic";
  return kind == ProviderKind::openai ? "openai" : "compatible";
}

const Provider& provider_for(ProviderKind kind) {
  static const Anthropic anthropic;
  static const ChatCompletions openai(ChatCompletions::Dialect::openai);
  static const ChatCompletions compatible(ChatCompletions::Dialect::compatible);
  if (kind == ProviderKind::anthropic) return anthropic;
  return kind == ProviderKind::openai ? openai : compatible;
}

std::string_view default_base(ProviderKind kind) {
  if (kind == ProviderKind::anthropic) return "https://api.anthropic.com/v1";
  return kind == ProviderKind::openai ? "https://api.openai.com/v1" : "";
}

std::optional<std::vector<Model>> read_models(std::string_view body) {
  const JsonDocument document = parse_json(body);
  const JsonValue* const data = document.root.find("data");
  if (document.state != JsonState::whole || data == nullptr) return std::nullopt;
  if (!data->is_array() && !data->is_null()) return std::nullopt;  // null: a server without models
  std::vector<Model> models;
  for (const JsonValue& item : data->items()) {
    const std::string_view id = text_of(item, "id");
    if (id.empty() || id.size() > longest_model_name || models.size() == most_models) continue;
    models.push_back(
        {std::string(id), std::string(text_of(item, "display_name").substr(0, longest_model_name))});
  }
  return models;
}

std::optional<std::int64_t> token_count(const JsonValue& object, std::string_view key) {
  const JsonValue* const value = object.find(key);
  if (value == nullptr || value->kind() != JsonValue::Kind::integer || value->integer() < 0)
    return std::nullopt;
  return value->integer();
}

std::string_view text_of(const JsonValue& object, std::string_view key) {
  const JsonValue* const value = object.find(key);
  return value != nullptr && value->is_string() ? value->text() : std::string_view{};
}

}  // namespace caselight
