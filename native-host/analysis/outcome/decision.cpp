#include "analysis/outcome/decision.hpp"

#include <algorithm>

#include "knowledge/effect_properties.hpp"
#include "knowledge/windows.hpp"

namespace caselight {
namespace {

/// True for words that a denial or a revocation stands, made after a hearing or another review of it.
bool reaffirms_against(Effect effect) {
  return effect == Effect::denial_reaffirmed || effect == Effect::revocation_reaffirmed;
}

/// A card, an oath or a word that the decision stands is told of after the decision: its day is not the day
/// on which it was made.
bool names_its_day(const Statement& statement) {
  if (statement.effect == Effect::oath_completed || statement.effect == Effect::certificate_issued ||
      statement.effect == Effect::approval_reaffirmed || statement.effect == Effect::approval_unsupported ||
      reaffirms_against(statement.effect))
    return false;
  return !is_document_step(statement.effect);
}

/// The first statement since the last reopening or appeal that tells of this verdict as such.
const Statement* decision_before(const Context& context, const Statement& told) {
  const auto review = last_review(context);
  for (const Statement& statement : context.statements) {
    const bool same = verdict_of(statement.effect) == verdict_of(told.effect) && names_its_day(statement);
    if (!same || !statement.date || !statement.is_trusted()) continue;
    if (told.date && *statement.day() > *told.day()) continue;
    if (!review || *statement.day() >= *review || (told.date && *told.day() < *review)) return &statement;
  }
  return nullptr;
}

/// A decision against the person that was made again, after a reopening or long after the first, has its own
/// clock: its day is the day of the newest.
void use_renewed_decision(const Context& context, Outcome& out) {
  if (!is_decided_against(out.value) || !out.date) return;
  const auto review = last_review(context);
  for (const Statement& statement : context.statements) {
    const bool same = outcome_of(verdict_of(statement.effect)) == out.value && names_its_day(statement) &&
                      statement.is_trusted() && statement.date;
    if (!same || *statement.day() <= *out.date + days_of(Window::same_decision)) continue;
    const bool reviewed = review && *review > *out.date && *review <= *statement.day();
    if (!reviewed && *statement.day() <= *out.date + days_of(Window::renewed_decision)) continue;
    out.date = statement.day();
    out.basis.push_back(statement.from);
  }
}

}  // namespace

bool decides_on_review(const Statement& statement) {
  return statement.effect == Effect::appeal_dismissed || statement.effect == Effect::motion_denied ||
         reaffirms_against(statement.effect);
}

bool is_review_over(const Context& context, const Outcome& outcome) {
  if (outcome.value != OutcomeValue::appeal) return false;
  const bool itself = context.form != nullptr && context.form->kind == FormKind::appeal;
  return verdict_of(outcome.effect) == Verdict::back ||
         (itself && outcome.effect == Effect::appeal_sustained);
}

namespace {

bool follows_an_approval(Effect effect) {
  return is_document_step(effect) || effect == Effect::oath_completed || effect == Effect::certificate_issued;
}

/// "New Card Is Being Produced" of November 18 and "Case Was Approved" of November 20: the approval is said.
bool is_said(const Context& context, Verdict verdict) {
  return std::any_of(context.statements.begin(), context.statements.end(), [&](const Statement& s) {
    return !s.is_code() && verdict_of(s.effect) == verdict && !follows_an_approval(s.effect);
  });
}

}  // namespace

Outcome outcome_of(const Context& context, const Standing& standing, OutcomeCertainty certainty) {
  Outcome out;
  out.value = outcome_of(standing.verdict);
  if (out.value == OutcomeValue::unknown) return out;
  out.certainty = certainty;
  const Statement& first = is_decided(standing.verdict) ? *standing.since : *standing.by;
  const Statement* decision = names_its_day(first) ? &first : decision_before(context, first);
  if (decision != nullptr) out.date = decision->day();
  if (decides_on_review(*standing.by)) out.upheld = standing.by->day();
  out.motion_failed = standing.by->effect == Effect::motion_denied;
  out.effect = reaffirms_against(standing.by->effect) ? standing.by->effect : first.effect;
  out.basis.push_back(standing.by->from);
  if (first.from != standing.by->from) out.basis.push_back(first.from);
  out.inferred = !is_said(context, standing.verdict);
  use_renewed_decision(context, out);
  return out;
}

}  // namespace caselight
