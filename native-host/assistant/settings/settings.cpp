#include "assistant/settings/settings.hpp"

#include "base/json.hpp"
#include "base/json_writer.hpp"

namespace caselight {
namespace {

constexpr std::string_view settings_schema = "caselight-assistant-settings/1";

void write_key_note(JsonWriter& writer, const KeyNote& note) {
  writer.key("key").begin_object().field("origin", note.origin);
  writer.field("where", name_of(note.place)).field("lastFour", note.last_four).end_object();
}

std::optional<KeyNote> read_key_note(const JsonValue& root) {
  const JsonValue* const key = root.value_of("key");
  if (key == nullptr) return std::nullopt;
  const auto place = key_place_named(text_of(*key, "where"));
  if (!place) return std::nullopt;
  return KeyNote{std::string(text_of(*key, "origin")), *place, std::string(text_of(*key, "lastFour"))};
}

std::optional<MicroDollars> read_limit(const JsonValue& root) {
  const JsonValue* const limit = root.find("monthlyLimitUsd");
  if (limit == nullptr) return default_monthly_limit;
  return parse_dollars(limit->text());
}

}  // namespace

std::optional<KeyPlace> key_place_named(std::string_view name) {
  if (name == "keyring") return KeyPlace::keyring;
  if (name == "session") return KeyPlace::session;
  return name == "file" ? std::optional(KeyPlace::file) : std::nullopt;
}

std::string_view name_of(KeyPlace place) {
  if (place == KeyPlace::keyring) return "keyring";
  return place == KeyPlace::session ? "session" : "file";
}

std::string AssistantSettings::base() const {
  if (!base_url.empty() || !provider) return base_url;
  return std::string(default_base(*provider));
}

std::string write_settings(const AssistantSettings& settings) {
  JsonWriter writer;
  writer.begin_object().field("schema", settings_schema);
  if (settings.provider) writer.field("provider", name_of(*settings.provider));
  writer.optional_field("baseUrl", settings.base_url).optional_field("model", settings.model);
  writer.key("monthlyLimitUsd");
  settings.monthly_limit ? writer.raw(format_dollars(*settings.monthly_limit)) : writer.null();
  if (settings.key) write_key_note(writer, *settings.key);
  return writer.end_object().take() + '\n';
}

AssistantSettings read_settings(std::string_view text) {
  const JsonDocument document = parse_json(text);
  AssistantSettings settings;
  settings.monthly_limit = default_monthly_limit;
  if (document.state != JsonState::whole || text_of(document.root, "schema") != settings_schema)
    return settings;
  settings.provider = provider_named(text_of(document.root, "provider"));
  settings.base_url = text_of(document.root, "baseUrl");
  settings.model = text_of(document.root, "model");
  settings.monthly_limit = read_limit(document.root);
  settings.key = read_key_note(document.root);
  return settings;
}

}  // namespace caselight
