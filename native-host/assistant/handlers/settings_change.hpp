// The member `set` of a settings request, checked.
#pragma once
#include <optional>
#include <string>
#include <variant>

#include "assistant/http/address.hpp"
#include "assistant/settings/settings.hpp"
#include "messaging/fields.hpp"

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

/// What is not as documented is refused; an address may be well written and still not be taken.
std::variant<SettingsChange, AddressFault> read_settings_change(Fields& set);

}  // namespace caselight
