// A question from its first check to its last word.
#pragma once
#include <optional>
#include <stop_token>
#include <string>
#include <variant>

#include "assistant/asking/answer.hpp"
#include "assistant/assistant.hpp"
#include "assistant/cost.hpp"

namespace caselight {

/// Whom to ask, and how: the settings, checked.
struct Destination {
  ProviderKind provider = ProviderKind::anthropic;
  Address address;
  std::string model;
  Secret key;  // empty when the service needs none

  const Provider& speaker() const { return provider_for(provider); }
};

enum class NoDestination { not_set_up, key_missing, keyring_locked, keyring_absent };

/// The service, whether a model was chosen or not. May wait for the person to unlock their keyring.
std::variant<Destination, NoDestination> find_service(Assistant& assistant, const std::stop_token& stop);

/// The same, with a model.
std::variant<Destination, NoDestination> find_destination(Assistant& assistant, const std::stop_token& stop);

struct Told {
  Answer answer;
  std::optional<Instant> retry_at;   // with rate_limited and overloaded, when the service said it
  std::optional<MicroDollars> cost;  // an estimate
  MicroDollars limit = 0;            // with over_limit
  MicroDollars spent = 0;            // in this month, before this question
};

/// Asks, tries again where that helps, and notes what it cost. Never tries again after a word was shown.
Told ask_model(Assistant& assistant, const Destination& destination, const Question& question,
               DeltaWriter& deltas, const std::stop_token& stop);

}  // namespace caselight
