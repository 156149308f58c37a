#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "knowledge/effect.hpp"

namespace caselight {

/// The kinds of the analysis JSON.
enum class DeadlineKind : std::uint8_t {
  rfe_response,
  noid_response,
  noir_response,
  motion_or_appeal_i290b,
  appeal_eoir29,
  hearing_n336,
  premium_clock,
  card_not_delivered,
  other,
};

enum class DayUnit : std::uint8_t { calendar, business };

/// A clock that starts with an event. The day of the event is not counted (day 1 is the day after it).
/// `days_longest` is above `days` where the law has two clocks and the case does not tell which one runs
/// (premium processing of an I-140). `mail_days` are added for the latest day when the notice was mailed (8
/// CFR 103.8(b)). `roll`: a last day on a weekend or federal holiday runs to the next business day (8
/// CFR 1.2). `maximum`: the notice may give less time, so the printed date governs even before `days` are
/// over. `ours` false: it is USCIS that has to act (premium processing), or an enquiry opens; nothing is lost
/// when it passes. `sure` false: not confirmed in the law itself; say "usually" and point to the notice.
/// `note` says why. `rule` is the key of the sentence in words/<locale>/rules.json. `checked` is YYYY-MM-DD.
struct DeadlineRule {
  DeadlineKind kind;
  Effect event;
  std::span<const std::string_view> forms;  ///< "*" for every form whose time limits are the general ones
  std::span<const std::string_view> except;
  int days;
  int days_longest;
  int mail_days;
  DayUnit unit;
  bool roll;
  bool maximum;
  bool ours;
  bool sure;
  std::string_view rule;
  std::string_view citation;
  std::string_view source;
  std::string_view checked;
  std::string_view note;
};

struct DeadlineSpan {
  std::chrono::sys_days earliest;  ///< the safe day: no mail days, not moved
  std::chrono::sys_days
      latest;  ///< with the longest clock and mail days, moved over closed days where `roll`
};

/// All rows, in the order of the table.
std::span<const DeadlineRule> deadline_rules();

/// The rule for this kind, event and form (`I-765`, as in forms.json): no two rows cover the same. Null when
/// the law gives none, or when nothing sourced is known.
const DeadlineRule* find_deadline(DeadlineKind kind, Effect event, std::string_view form);

/// Every rule that this event starts for this form, in the order of the table.
std::vector<const DeadlineRule*> deadlines_after(Effect event, std::string_view form);

/// The days that the rule gives, counted from `from` (the date of the notice, or the day of the event).
DeadlineSpan apply(const DeadlineRule& rule, std::chrono::sys_days from);

std::string_view name_of(DeadlineKind kind);

}  // namespace caselight
