#include "analysis/record/wait.hpp"

#include <algorithm>
#include <iterator>
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

/// Those of one period, source and kind of figure with the first, which is the newest.
std::vector<const WaitRow*> newest(const std::vector<const WaitRow*>& rows) {
  std::vector<const WaitRow*> out;
  std::ranges::copy_if(rows, std::back_inserter(out), [&](const WaitRow* row) {
    const WaitRow& first = *rows.front();
    return row->period == first.period && row->source == first.source && row->definition == first.definition;
  });
  return out;
}

/// Nothing where the figures are of different kinds, or all the same.
void find_range(const std::vector<const WaitRow*>& rows, WaitInShort& out) {
  const bool alike = std::ranges::all_of(
      rows, [&](const WaitRow* row) { return row->median && !row->high && row->unit == rows.front()->unit; });
  if (!alike) return;
  const auto [low, high] = std::minmax_element(
      rows.begin(), rows.end(), [](const WaitRow* a, const WaitRow* b) { return *a->median < *b->median; });
  if (*(*low)->median == *(*high)->median) return;
  out.least = *low;
  out.most = *high;
}

bool is_for_every_case(const WaitRow* row) { return row->population == "all"; }

WaitInShort in_short(const std::vector<const WaitRow*>& all, Date today) {
  WaitInShort out;
  if (all.empty()) return out;
  const auto rows = newest(all);
  const auto every = std::ranges::find_if(rows, is_for_every_case);
  if (every != rows.end())
    out.own = *every;
  else if (rows.size() == 1)
    out.own = rows.front();
  else
    find_range(rows, out);
  out.old = is_old_figure(*all.front(), today);
  return out;
}

}  // namespace

bool is_old_figure(const WaitRow& row, Date today) {
  constexpr std::chrono::days kYear{366};
  auto last = parse_date(row.published);
  if (!last) last = parse_date(std::string(row.published) + "-28");
  if (!last) last = parse_date(std::string(row.published) + "-12-31");
  return !last || *last + kYear < today;
}

std::optional<Wait> find_wait(const Context& context, const Outcome& outcome) {
  if (!context.of.submitted) return std::nullopt;
  Wait wait;
  wait.from = context.of.submitted.from;
  const bool decided = is_decided(outcome.value) || is_review_over(context, outcome);
  wait.ended = decided && outcome.date.has_value();
  const Date until = wait.ended ? *outcome.date : context.today;
  wait.days = std::max<std::int64_t>(0, days_between(context.of.submitted.value, until));
  if (context.form != nullptr && !decided) add_references(context, wait);
  wait.lacks_group = !wait.own_group && std::ranges::none_of(wait.references, is_for_every_case);
  wait.in_short = in_short(wait.references, context.today);
  return wait;
}

}  // namespace caselight
