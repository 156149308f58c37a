#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "knowledge/effect.hpp"

namespace caselight {

/// Where a case stands, as far as a policy asks for it. A case that was withdrawn or closed has no part in
/// any.
enum class PolicyState : std::uint8_t { open, approved, adverse, rejected };
inline constexpr std::array<std::string_view, 4> policy_state_names = {"open", "approved", "adverse",
                                                                       "rejected"};

/// Why a filing was rejected, as a status title names it.
enum class RejectionReason : std::uint8_t { none, payment, signature };
inline constexpr std::array<std::string_view, 3> rejection_reason_names = {"none", "payment", "signature"};

/// A policy that touches cases. `from` and `until` are the civil days on which it was in force; `until` is
/// empty while nothing is known of its end. It concerns a case only when the case stood in one of `states`
/// while it was in force, the form fits, the filing lies between `filed_from` and before `filed_before`
/// (where they are set), and the class of the work permit is one of `categories` (where they are set and the
/// case tells its class; with `only_known` never without it). `over_after`: what ends its meaning ("the
/// fingerprints were taken"). `reason`: of a rejection only one for this reason, or for a reason that USCIS's
/// words do not name. `words` is the key in words/<locale>/policy.json. `sure` false: later changes
/// are likely and could not be read; the sentence says so. `checked` is YYYY-MM-DD.
struct PolicyNote {
  std::string_view id;
  std::chrono::sys_days from;
  std::optional<std::chrono::sys_days> until;
  std::optional<std::chrono::sys_days> filed_from;
  std::optional<std::chrono::sys_days> filed_before;
  std::span<const std::string_view> forms;  ///< "*" for every form
  std::span<const std::string_view> except;
  std::span<const PolicyState> states;
  std::span<const std::string_view> categories;
  bool only_known;
  std::span<const Effect> over_after;
  RejectionReason reason;
  std::string_view words;
  std::string_view source;
  std::string_view checked;
  bool sure;
};

/// What a case tells that policies ask for.
struct PolicyQuestion {
  std::string_view form;  ///< `I-485`, as in forms.json; a form in no table meets only "*"
  PolicyState state = PolicyState::open;
  std::optional<std::chrono::sys_days> filed;
  std::chrono::sys_days end;  ///< the day of the decision, else today
  std::string_view category;  ///< `C9`; empty when it is not told
};

/// Whether the note can be about a rejection that USCIS words so ("Case Rejected For Incorrect Fee").
bool fits_rejection(const PolicyNote& note, std::string_view title);

/// All rows, oldest first.
std::span<const PolicyNote> policy_notes();

/// The notes that concern such a case, oldest first; `over_after` is left to the caller.
std::vector<const PolicyNote*> policy_notes_for(const PolicyQuestion& question);

}  // namespace caselight
