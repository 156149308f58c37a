// The member `set` of a settings request, checked.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "assistant/http/address.hpp"
#include "assistant/settings/settings.hpp"

namespace caselight {

/// Each member is there when it is to be changed; inside, nothing means "the default" (`null` in the
/// request).
struct SettingsChange {
  std::optional<std::optional<ProviderKind>> provider;
  std::optional<std::string> base_url;
  std::optional<std::string> model;
  std::optional<std::optional<MicroDollars>> monthly_limit;

  /// Another provider without an address or a model of its own takes the usual address and no model.
  void apply(AssistantSettings& settings) const;
};

struct WrongField {
  std::string path;
};

std::variant<SettingsChange, WrongField, AddressFault> read_settings_change(std::string_view json);

}  // namespace caselight
