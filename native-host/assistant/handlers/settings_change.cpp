#include "assistant/handlers/settings_change.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"

namespace caselight {
namespace {

constexpr std::size_t longest_model = 200;

bool is_model_name(std::string_view text) {
  const bool plain = std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  return text.size() <= longest_model && plain;
}

// Each returns whether the member is as it has to be; one that is missing is.
bool take_provider(const JsonValue& set, SettingsChange& change) {
  const JsonValue* const value = set.find("provider");
  if (value == nullptr) return true;
  change.provider = value->is_string() ? provider_named(value->text()) : std::nullopt;
  return value->is_null() || change.provider->has_value();
}

bool take_model(const JsonValue& set, SettingsChange& change) {
  const JsonValue* const value = set.find("model");
  if (value == nullptr) return true;
  change.model = std::string(value->is_string() ? trim(value->text()) : std::string_view{});
  return (value->is_null() || value->is_string()) && is_model_name(*change.model);
}

bool take_limit(const JsonValue& set, SettingsChange& change) {
  const JsonValue* const value = set.find("monthlyLimitUsd");
  if (value == nullptr) return true;
  change.monthly_limit = value->is_number() ? parse_dollars(value->text()) : std::nullopt;
  return value->is_null() || change.monthly_limit->has_value();
}

bool is_text_or_null(const JsonValue* value) {
  return value == nullptr || value->is_null() || value->is_string();
}

std::optional<AddressFault> take_address(const JsonValue& set, SettingsChange& change) {
  const JsonValue* const value = set.find("baseUrl");
  if (value == nullptr) return std::nullopt;
  change.base_url.emplace();
  if (trim(value->text()).empty()) return std::nullopt;
  const auto address = read_address(value->text());
  if (const auto* fault = std::get_if<AddressFault>(&address)) return *fault;
  change.base_url = std::get<Address>(address).base;
  return std::nullopt;
}

}  // namespace

void SettingsChange::apply(AssistantSettings& settings) const {
  if (provider && *provider != settings.provider) {
    settings.provider = *provider;
    settings.base_url.clear();
    settings.model.clear();
  }
  if (base_url) settings.base_url = *base_url;
  if (model) settings.model = *model;
  if (monthly_limit) settings.monthly_limit = *monthly_limit;
}

std::variant<SettingsChange, WrongField, AddressFault> read_settings_change(std::string_view json) {
  const JsonDocument document = parse_json(json);
  const JsonValue& set = document.root;
  SettingsChange change;
  if (!set.is_object()) return WrongField{"set"};
  if (!take_provider(set, change)) return WrongField{"set.provider"};
  if (!take_model(set, change)) return WrongField{"set.model"};
  if (!take_limit(set, change)) return WrongField{"set.monthlyLimitUsd"};
  if (!is_text_or_null(set.find("baseUrl"))) return WrongField{"set.baseUrl"};
  if (const auto fault = take_address(set, change)) return *fault;
  return change;
}

}  // namespace caselight
