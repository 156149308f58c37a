#include "analysis/record/wait.hpp"

#include <algorithm>
#include <string>

#include "analysis/outcome/decision.hpp"
#include "analysis/record/category.hpp"

namespace caselight {
namespace {

enum class Fit : std::uint8_t { other, unknown, own };

/// Whether the case is of the group that a figure was measured for, as far as the record tells it.
Fit fit(const WaitRow& row, const Case& of, std::string_view category) {
  if (row.premium) {
    if (!of.premium) return Fit::unknown;
    return *row.premium == of.premium.value ? Fit::own : Fit::other;
  }
  if (!row.category.empty()) {
    if (category.empty()) return Fit::unknown;
    return row.category == category ? Fit::own : Fit::other;
  }
  return row.population == "all" ? Fit::own : Fit::unknown;
}

void add_references(const Context& context, Wait& wait) {
  const std::string category = category_of(context.of, context.form_code());
  wait.own_group = true;
  for (const WaitRow& row : waits_for(context.form->form)) {
    const Fit fits = fit(row, context.of, category);
    if (fits == Fit::other) continue;
    wait.references.push_back(&row);
    wait.own_group = wait.own_group && fits == Fit::own;
  }
}

}  // namespace

std::optional<Wait> find_wait(const Context& context, const Outcome& outcome) {
  if (!context.of.submitted) return std::nullopt;
  Wait wait;
  wait.from = context.of.submitted.from;
  const bool decided = is_decided(outcome.value) || is_review_over(context, outcome);
  wait.ended = decided && outcome.date.has_value();
  const Date until = wait.ended ? *outcome.date : context.today;
  wait.days = std::max<std::int64_t>(0, days_between(context.of.submitted.value, until));
  if (context.form != nullptr && !decided) add_references(context, wait);
  return wait;
}

}  // namespace caselight
