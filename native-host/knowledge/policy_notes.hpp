#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace caselight {

/// A policy that touches pending cases. `from` and `until` are civil days; `until` is empty while nothing is
/// known of its end. `words` is the key in words/<locale>/policy.json. `sure` false: later changes are likely
/// and could not be read; the sentence must carry the day on which it was checked. `checked` is YYYY-MM-DD.
struct PolicyNote {
  std::string_view id;
  std::chrono::sys_days from;
  std::optional<std::chrono::sys_days> until;
  std::span<const std::string_view> forms;  ///< "*" for every form
  std::string_view words;
  std::string_view source;
  std::string_view checked;
  bool sure;
  bool by_filing;  ///< speaks only of forms filed on or after `from`
};

/// All rows, oldest first.
std::span<const PolicyNote> policy_notes();

/// The notes for this form (`I-485`, as in forms.json) that were in force on any day from `filed` to `today`,
/// without those about filings after this one.
std::vector<const PolicyNote*> policy_notes_for(std::string_view form, std::chrono::sys_days filed,
                                                std::chrono::sys_days today);

}  // namespace caselight
