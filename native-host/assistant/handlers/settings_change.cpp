#include "assistant/handlers/settings_change.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace caselight {
namespace {

bool is_plain(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

void take_provider(Fields& set, SettingsChange& change) {
  if (!set.names("provider")) return;
  change.provider = provider_named(set.choice("provider"));
}

void take_model(Fields& set, SettingsChange& change) {
  if (!set.names("model")) return;
  change.model = std::string(trim(set.text("model")));
  if (!is_plain(*change.model)) set.refuse("model");
}

void take_limit(Fields& set, SettingsChange& change) {
  if (!set.names("monthlyLimitUsd")) return;
  const std::string digits = set.amount("monthlyLimitUsd");
  change.monthly_limit = parse_dollars(digits);
  // 1e3 is an amount, and nobody writes a limit like that.
  if (!digits.empty() && !change.monthly_limit->has_value()) set.refuse("monthlyLimitUsd");
}

std::optional<AddressFault> take_address(Fields& set, SettingsChange& change) {
  if (!set.names("baseUrl")) return std::nullopt;
  change.base_url.emplace();
  const std::string given = set.text("baseUrl");
  if (trim(given).empty()) return std::nullopt;
  const auto address = read_address(given);
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

std::variant<SettingsChange, AddressFault> read_settings_change(Fields& set) {
  SettingsChange change;
  take_provider(set, change);
  take_model(set, change);
  take_limit(set, change);
  if (const auto fault = take_address(set, change)) return *fault;
  return change;
}

}  // namespace caselight
