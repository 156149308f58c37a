#include "analysis/record/policies.hpp"

#include <algorithm>

#include "analysis/outcome/decision.hpp"
#include "analysis/record/category.hpp"

namespace caselight {
namespace {

std::optional<PolicyState> state_of(OutcomeValue value) {
  switch (value) {
    case OutcomeValue::pending:
    case OutcomeValue::reopened:
    case OutcomeValue::appeal:
    case OutcomeValue::unknown:
      return PolicyState::open;
    case OutcomeValue::approved:
      return PolicyState::approved;
    case OutcomeValue::denied:
    case OutcomeValue::revoked:
    case OutcomeValue::terminated:
    case OutcomeValue::mixed:
      return PolicyState::adverse;
    case OutcomeValue::rejected:
      return PolicyState::rejected;
    case OutcomeValue::withdrawn:
    case OutcomeValue::closed:
      break;
  }
  return std::nullopt;
}

/// "The photo is taken anew" is no news once the fingerprints were taken.
bool is_over(const PolicyNote& note, const Context& context) {
  return std::ranges::any_of(context.statements, [&](const Statement& statement) {
    return statement.is_trusted() &&
           std::ranges::find(note.over_after, statement.effect) != note.over_after.end();
  });
}

}  // namespace

std::vector<const PolicyNote*> find_policies(const Context& context, const Outcome& outcome) {
  const auto state = state_of(outcome.value);
  if (!state || context.of.form.value.empty() || is_review_over(context, outcome)) return {};
  PolicyQuestion question;
  question.form = context.form_code();
  question.state = *state;
  if (context.of.submitted) question.filed = context.of.submitted.value;
  if (*state == PolicyState::open) {
    question.end = context.today;
  } else if (outcome.date) {
    question.end = *outcome.date;
  } else {
    return {};
  }
  const std::string category = category_of(context.of, context.form_code());
  question.category = category;
  auto found = policy_notes_for(question);
  const std::string_view title = context.of.status.title;
  std::erase_if(found, [&](const PolicyNote* note) {
    return is_over(*note, context) || (*state == PolicyState::rejected && !fits_rejection(*note, title));
  });
  return found;
}

}  // namespace caselight
