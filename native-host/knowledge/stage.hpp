#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace caselight {

/// The stages of a case, named as in the analysis JSON. `card_…` covers every document made for the person
/// (card, travel document, certificate).
enum class Stage {
  received,
  biometrics,
  review,
  evidence_requested,
  evidence_received,
  intent_to_deny,
  interview,
  transferred,
  on_hold,
  decision,
  card_production,
  card_mailed,
  card_delivered,
  card_problem,
  oath,
  closed,
  unknown,
};

/// In the order of the enumerators: index with the value, or walk it to meet every stage.
inline constexpr std::array<std::string_view, 17> stage_names{
    "received",
    "biometrics",
    "review",
    "evidence_requested",
    "evidence_received",
    "intent_to_deny",
    "interview",
    "transferred",
    "on_hold",
    "decision",
    "card_production",
    "card_mailed",
    "card_delivered",
    "card_problem",
    "oath",
    "closed",
    "unknown",
};

constexpr std::string_view to_string(Stage stage) { return stage_names[static_cast<std::size_t>(stage)]; }

/// Nothing when the name is not one of the contract's: an unseen name is not the stage `unknown`.
constexpr std::optional<Stage> stage_from_string(std::string_view name) {
  for (std::size_t i = 0; i < stage_names.size(); ++i) {
    if (stage_names[i] == name) return static_cast<Stage>(i);
  }
  return std::nullopt;
}

}  // namespace caselight
