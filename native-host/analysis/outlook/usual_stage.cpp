#include "analysis/outlook/usual_stage.hpp"

#include "analysis/outlook/coming_steps.hpp"
#include "analysis/outlook/form_path.hpp"

namespace caselight {
namespace {

bool is_said(const Outcome& outcome) {
  return outcome.certainty == OutcomeCertainty::stated || outcome.certainty == OutcomeCertainty::documented;
}

}  // namespace

std::optional<Stage> find_usual_stage(const Analysis& a) {
  if (a.outlook.is_before_judge()) return std::nullopt;
  const auto outcome = a.outcome.value;
  const bool open = outcome == OutcomeValue::pending;
  const bool approved = outcome == OutcomeValue::approved;
  std::optional<Stage> none;
  const auto when = [&](bool holds) { return holds ? std::optional(a.stage.value) : none; };
  switch (a.stage.value) {
    case Stage::review:
      if (open && interview_is_over(a) && !needs_new_date(a)) return Stage::interview;
      [[fallthrough]];
    case Stage::received:
      return when(open && !needs_new_date(a) && is_case_of_its_own(*a.form));
    case Stage::biometrics:
    case Stage::interview:
      return when(open && !needs_new_date(a));
    case Stage::evidence_requested:
    case Stage::evidence_received:
    case Stage::transferred:
    case Stage::on_hold:
      return when(open);
    case Stage::intent_to_deny:
      return when(open && a.stage.effect == Effect::noid_sent);
    case Stage::decision:
      return when(approved || open || outcome == OutcomeValue::denied || outcome == OutcomeValue::mixed);
    case Stage::card_production:
    case Stage::card_mailed:
    case Stage::card_delivered:
      return when(approved && !goes_through(*a.form, Stage::oath));
    case Stage::card_problem:
      return when(approved && a.stage.effect == Effect::card_returned);
    case Stage::oath:
      return when((approved || open) && awaits_oath(a));
    case Stage::closed:
      return when(is_said(a.outcome) &&
                  (outcome == OutcomeValue::withdrawn || outcome == OutcomeValue::closed));
    case Stage::unknown:
      return when(open || outcome == OutcomeValue::unknown);
  }
  return none;
}

}  // namespace caselight
