// What the person has set for the assistant. Kept in a file of its own that only they can read.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "assistant/http/address.hpp"
#include "assistant/providers/provider.hpp"

namespace caselight {

enum class KeyPlace { keyring, session, file };

std::optional<KeyPlace> key_place_named(std::string_view name);
std::string_view name_of(KeyPlace place);

/// Where the key lies and whom it is for. Never the key.
struct KeyNote {
  std::string origin;  // of Address: the key is sent nowhere else
  KeyPlace place = KeyPlace::keyring;
  std::string last_four;
};

/// Millionths of a US dollar.
using MicroDollars = std::int64_t;

struct AssistantSettings {
  std::optional<ProviderKind> provider;
  std::string base_url;  // empty: the provider's own
  std::string model;
  std::optional<MicroDollars> monthly_limit;  // nothing: no limit
  std::optional<KeyNote> key;                 // a session key is not noted: it is gone with the process

  /// The address in force; empty when none was given and the provider has none of its own.
  std::string base() const;
};

std::string write_settings(const AssistantSettings& settings);

/// Settings that are not understood are left at their defaults; a text that is no such file gives the
/// defaults.
AssistantSettings read_settings(std::string_view text);

/// A new installation has a limit: nobody should be surprised by a bill.
inline constexpr MicroDollars default_monthly_limit = 5'000'000;

/// `12.5` as micro-dollars, and back without needless zeros. Nothing for what is negative, over a million
/// dollars, or no decimal number.
std::optional<MicroDollars> parse_dollars(std::string_view digits);
std::string format_dollars(MicroDollars amount);

}  // namespace caselight
