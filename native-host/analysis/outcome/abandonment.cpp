#include "analysis/outcome/abandonment.hpp"

#include <algorithm>

#include "knowledge/windows.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

bool has_motion_or_appeal(const Form& form) {
  return std::any_of(form.remedies.begin(), form.remedies.end(), [](const FormRemedy& one) {
    return one.remedy == Remedy::i290b_motion || one.remedy == Remedy::i290b_appeal ||
           one.remedy == Remedy::eoir29;
  });
}

bool is_code_for_it(const Statement& statement, const Outcome& outcome) {
  if (statement.rank != Rank::official_code || !statement.code->has(CodeMark::abandonment)) return false;
  const auto day = statement.day();
  return !day || !outcome.date || std::chrono::abs(*day - *outcome.date) <= days_of(Window::same_decision);
}

}  // namespace

bool is_abandonment(const Context& context, const Outcome& outcome) {
  if (outcome.value != OutcomeValue::denied || context.form == nullptr ||
      !has_motion_or_appeal(*context.form))
    return false;
  const StatusText& status = context.of.status;
  const bool decides =
      std::find(outcome.basis.begin(), outcome.basis.end(), status.from) != outcome.basis.end();
  if (decides && (says(status.title, Wording::abandonment) || says(status.text, Wording::abandonment)))
    return true;
  return std::any_of(context.statements.begin(), context.statements.end(),
                     [&](const Statement& one) { return is_code_for_it(one, outcome); });
}

}  // namespace caselight
