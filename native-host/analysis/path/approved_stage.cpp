#include "analysis/path/approved_stage.hpp"

#include "knowledge/effect_properties.hpp"

namespace caselight {
namespace {

/// USCIS's own news of an approved case that is on hold, was sent on or came back: newer than the approval.
bool moves_approved_case(const Statement& statement, const Outcome& outcome) {
  const bool sent_on = statement.effect == Effect::sent_to_state_department;
  const bool moves = sent_on || statement.effect == Effect::returned_by_state_department ||
                     statement.effect == Effect::transferred || statement.effect == Effect::hold_placed ||
                     statement.effect == Effect::hold_lifted;
  if (!moves || statement.rank == Rank::reported_code) return false;
  const auto& decided = outcome.date;
  if (!statement.date || !decided) return statement.rank == Rank::current_text;
  return *statement.day() > *decided || (sent_on && *statement.day() == *decided);
}

/// The certificate is made before the ceremony at which it is handed over (8 CFR 338.1): its code does not
/// end the wait for the oath.
bool is_before_oath(const Statement& statement, const StageFinding& found) {
  return statement.is_code() && is_document_step(statement.effect) && is_oath_step(found.effect) &&
         found.effect != Effect::oath_completed && found.effect != Effect::certificate_issued;
}

/// Once citizenship is granted, the appointment that nobody came to is the oath.
bool is_missed_oath(const Statement& statement, const Context& context) {
  return context.leads_to_oath() && names_stage(statement) && statement.effect == Effect::appointment_missed;
}

}  // namespace

StageFinding stage_at(Stage stage, std::optional<Date> since, Effect effect, Basis basis) {
  return {stage, since, effect, std::move(basis), {}};
}

StageFinding stage_at(const Statement& statement) {
  return stage_at(stage_of(statement.effect), statement.day(), statement.effect, {statement.from});
}

bool names_stage(const Statement& s) {
  return s.rank != Rank::reported_code || (s.code != nullptr && s.code->certainty == Certainty::observed);
}

StageFinding stage_after_approval(const Context& context, const Outcome& outcome) {
  StageFinding found = stage_at(Stage::decision, outcome.date, outcome.effect, outcome.basis);
  StageFinding before_hold = found;
  for (const Statement& statement : context.statements) {
    const bool reaffirmed =
        statement.effect == Effect::approval_reaffirmed || statement.effect == Effect::approval_unsupported;
    const bool follows = names_stage(statement) &&
                         (is_document_step(statement.effect) || is_oath_step(statement.effect) || reaffirmed);
    const bool missed = is_missed_oath(statement, context);
    if (!follows && !missed && !moves_approved_case(statement, outcome)) continue;
    const bool earlier = outcome.date && statement.date && *statement.day() < *outcome.date;
    if ((earlier && !is_oath_step(statement.effect)) || is_before_oath(statement, found)) continue;
    const bool lifted = statement.effect == Effect::hold_lifted;
    if (statement.effect == Effect::hold_placed && found.value != Stage::on_hold) before_hold = found;
    // A letter about an earlier step, dated with a later one, does not take the card back to the press.
    if (!lifted) found = stage_at(statement);
    if (missed) found.value = Stage::oath;
    if (lifted && found.value == Stage::on_hold) found = before_hold;
  }
  return found;
}

}  // namespace caselight
