#include "analysis/record/wait.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace caselight {
namespace {

/// The class of work permit in "147-C9" or "I-765 C09 Standalone Approval": "C9". Empty when there is none.
std::string category_in(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool word_start = i == 0 || (!is_letter(text[i - 1]) && !is_digit(text[i - 1]));
    if (!word_start || (text[i] != 'A' && text[i] != 'C') || !is_digit(text[i + 1])) continue;
    std::string out(1, text[i]);
    for (++i; i < text.size() && (is_digit(text[i]) || is_upper(text[i])); ++i) {
      if (text[i] != '0' || out.size() > 1) out.push_back(text[i]);
    }
    return out;
  }
  return {};
}

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
  const std::string category = work_permit_category(context.of);
  wait.own_group = true;
  for (const WaitRow& row : waits_for(context.form->form)) {
    const Fit fits = fit(row, context.of, category);
    if (fits == Fit::other) continue;
    wait.references.push_back(&row);
    wait.own_group = wait.own_group && fits == Fit::own;
  }
}

}  // namespace

std::string work_permit_category(const Case& of) {
  std::string found = category_in(of.subtype.value);
  for (const Document& document : of.documents) {
    const bool ours = document.source == DocumentSource::uscis && document.type.starts_with(of.form.value);
    if (found.empty() && ours) found = category_in(document.type.substr(of.form.value.size()));
  }
  return found;
}

std::optional<Wait> find_wait(const Context& context, const Outcome& outcome) {
  if (!context.of.submitted) return std::nullopt;
  Wait wait;
  wait.from = context.of.submitted.from;
  const bool decided = is_decided(outcome.value);
  wait.ended = decided && outcome.date.has_value();
  const Date until = wait.ended ? *outcome.date : context.today;
  wait.days = std::max<std::int64_t>(0, days_between(context.of.submitted.value, until));
  if (context.form != nullptr && !decided) add_references(context, wait);
  return wait;
}

}  // namespace caselight
