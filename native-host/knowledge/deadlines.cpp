#include "knowledge/deadlines.hpp"

#include <algorithm>

#include "knowledge/form_names.hpp"
#include "knowledge/forms.hpp"
#include "knowledge/holidays.hpp"

namespace caselight {
namespace {

constexpr std::string_view every_form = "*";

bool is_under_general_rules(std::string_view form) {
  const Form* known = find_form(form);
  return known && known->time_limits == TimeLimits::general;
}

bool names_form(const DeadlineRule& rule, std::string_view form) {
  return std::ranges::find(rule.forms, form) != rule.forms.end();
}

bool covers_form(const DeadlineRule& rule, std::string_view form) {
  if (names_form(rule, form)) return true;
  return names_form(rule, every_form) && is_under_general_rules(form) &&
         std::ranges::find(rule.except, form) == rule.except.end();
}

std::chrono::sys_days add_days(std::chrono::sys_days from, int days, DayUnit unit) {
  return unit == DayUnit::business ? add_business_days(from, days) : from + std::chrono::days{days};
}

}  // namespace

const DeadlineRule* find_deadline(DeadlineKind kind, Effect event, std::string_view form) {
  for (const DeadlineRule& rule : deadline_rules()) {
    if (rule.kind == kind && rule.event == event && covers_form(rule, form)) return &rule;
  }
  return nullptr;
}

std::vector<const DeadlineRule*> deadlines_after(Effect event, std::string_view form) {
  std::vector<const DeadlineRule*> found;
  for (const DeadlineRule& rule : deadline_rules()) {
    if (rule.event == event && covers_form(rule, form)) found.push_back(&rule);
  }
  return found;
}

DeadlineSpan apply(const DeadlineRule& rule, std::chrono::sys_days from) {
  const auto earliest = add_days(from, rule.days, rule.unit);
  const auto latest = add_days(from, rule.days_longest, rule.unit) + std::chrono::days{rule.mail_days};
  return {earliest, rule.roll ? next_business_day(latest) : latest};
}

std::string_view name_of(DeadlineKind kind) { return deadline_kind_names[static_cast<std::size_t>(kind)]; }

}  // namespace caselight
