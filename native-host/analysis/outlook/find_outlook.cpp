#include "analysis/outlook/find_outlook.hpp"

#include <algorithm>

#include "analysis/appointments/appointment_kind.hpp"
#include "analysis/outlook/coming_steps.hpp"
#include "analysis/outlook/form_path.hpp"
#include "analysis/outlook/remedies.hpp"
#include "analysis/outlook/usual_stage.hpp"
#include "analysis/record/category.hpp"

namespace caselight {
namespace {

/// What an immigration judge does is on no form's usual path.
EvidenceRef find_judge(const Analysis& a) {
  const auto found = std::find_if(a.actions.begin(), a.actions.end(), [](const Action& action) {
    return action.reason == ActionReason::removal;
  });
  return found == a.actions.end() ? kNoEvidence : found->source;
}

/// An answer to a notice that may take the approval back was received, or the Department of State returned
/// the petition, and nothing newer was read.
bool is_approval_in_question(const Analysis& a) {
  const bool reviewed_again =
      a.stage.value == Stage::evidence_received || a.stage.effect == Effect::returned_by_state_department;
  return a.outcome.value == OutcomeValue::approved && reviewed_again;
}

/// A notice that may take an approval back puts every further step in question.
bool is_path_in_question(const Analysis& a) {
  if (a.stage.value == Stage::card_problem || a.outlook.is_before_judge() || a.outlook.approval_in_question)
    return true;
  return a.stage.value == Stage::intent_to_deny &&
         (a.stage.effect != Effect::noid_sent || a.outcome.value == OutcomeValue::approved);
}

bool goes_on(const Analysis& a) {
  const auto value = a.outcome.value;
  return value == OutcomeValue::pending || value == OutcomeValue::approved ||
         value == OutcomeValue::reopened ||
         (value == OutcomeValue::unknown && a.stage.value != Stage::unknown);
}

/// Biometrics and interview can only come while nothing tells of them and the case is not behind them.
bool may_come(const Analysis& a, Stage stage) {
  if (!is_case_of_its_own(*a.form) || is_path_in_question(a)) return false;
  if (a.outcome.value != OutcomeValue::pending || a.stage.value == Stage::oath) return false;
  // Fingerprints come before the interview.
  const bool before_interview = stage == Stage::biometrics;
  return std::ranges::none_of(a.stage.path, [&](const PathStep& step) {
    const bool behind = step.stage == stage || (before_interview && step.stage == Stage::interview);
    return behind && (step.state == StepState::evidenced || step.state == StepState::current);
  });
}

/// Without the group of the case, every form that any group of it is linked with.
std::vector<std::string_view> linked_forms(const Analysis& a) {
  const std::string category = category_of(*a.of, a.form->form);
  const auto& groups = a.form->linked_groups;
  std::vector<std::string_view> out;
  for (const std::string_view form : a.form->linked) {
    const auto of_form = [&](const LinkedGroup& group) { return group.form == form; };
    const auto of_case = [&](const LinkedGroup& group) {
      return group.form == form && group.category == category;
    };
    const bool every = category.empty() || std::ranges::none_of(groups, of_form);
    if (every || std::ranges::any_of(groups, of_case)) out.push_back(form);
  }
  return out;
}

void find_next(Analysis& a) {
  if (a.form == nullptr) return;
  Outlook& out = a.outlook;
  if (goes_on(a) && !is_path_in_question(a)) out.next = steps_to_come(a);
  out.usual_stage = find_usual_stage(a);
  out.linked = linked_forms(a);
  out.biometrics_may_come = may_come(a, Stage::biometrics);
  out.interview_may_come = may_come(a, Stage::interview) && !is_interview_waived(a);
}

/// An approval that USCIS looked at again and left standing is told of by what it said last.
Effect telling_effect(const Analysis& a) {
  const bool stands =
      a.outcome.value == OutcomeValue::approved &&
      (a.stage.effect == Effect::approval_reaffirmed || a.stage.effect == Effect::approval_unsupported);
  return stands ? a.stage.effect : a.outcome.effect;
}

/// "Appointment cancelled" of the very words that called off the biometrics.
bool calls_off_biometrics(const Analysis& a) {
  const auto& path = a.stage.path;
  return a.stage.effect == Effect::appointment_cancelled &&
         std::any_of(path.begin(), path.end(), [](const PathStep& step) {
           return step.stage == Stage::biometrics && step.state == StepState::cancelled;
         });
}

bool is_after_decision(Stage stage) { return stage >= Stage::card_production && stage <= Stage::oath; }

SecondLine find_second_line(const Analysis& a) {
  const HeadlineKind heads = a.outlook.headline.kind;
  const bool undecided = is_undecided(a.outcome.value);
  // What heads the page is not the outcome: that follows, and an undecided case is told by its stage.
  if (!undecided && heads != HeadlineKind::outcome)
    return is_approval_inferred(a.outcome) ? SecondLine::nothing : SecondLine::outcome;
  const auto stage = a.stage.value;
  if (stage == Stage::unknown || stage == Stage::decision || stage == Stage::closed)
    return SecondLine::nothing;
  if (undecided) return is_open_matter(heads) ? SecondLine::stage : SecondLine::nothing;
  // "Reopened" and "appealed" are the outcome; their stage has no words of USCIS's own. A card or an oath
  // that tells of the approval is a step of its own.
  const bool same_statement = a.stage.effect == a.outcome.effect && !is_after_decision(stage);
  return same_statement ? SecondLine::nothing : SecondLine::stage;
}

/// Of a case that was decided on a day that nothing names, nobody can say how long it took; nor of one that
/// ended otherwise than by a decision. Nor where the decision bears no later day than the filing:
/// filed on January 12, 2026, decided on June 1, 2025.
bool tells_wait(const Analysis& a) {
  if (!a.wait || !a.of->submitted || a.is_ahead_of_record(a.of->submitted.value)) return false;
  const auto value = a.outcome.value;
  if (!a.wait->ended) return !is_decided(value);
  const bool decision =
      value == OutcomeValue::approved || value == OutcomeValue::denied || value == OutcomeValue::mixed;
  return decision && a.outcome.date && *a.outcome.date > a.of->submitted.value;
}

/// The notice of an appointment that was called off lies on the person's table until its day is over.
std::optional<std::size_t> find_called_off(const Analysis& a) {
  const auto ahead = [&](const Appointment& one) {
    return one.state == AppointmentState::cancelled && !a.is_over(one.at.day());
  };
  const auto found = std::find_if(a.appointments.begin(), a.appointments.end(), ahead);
  if (found == a.appointments.end()) return std::nullopt;
  return static_cast<std::size_t>(found - a.appointments.begin());
}

}  // namespace

void find_outlook(Analysis& so_far) {
  Outlook& out = so_far.outlook;
  out.before_judge = find_judge(so_far);
  out.approval_in_question = is_approval_in_question(so_far);
  out.biometrics_reused = reuses_biometrics(*so_far.of);
  out.outcome_told_by = telling_effect(so_far);
  out.calls_off_biometrics = calls_off_biometrics(so_far);
  out.second_line = find_second_line(so_far);
  out.tells_wait = tells_wait(so_far);
  out.called_off = find_called_off(so_far);
  find_next(so_far);
  find_remedies(so_far);
}

}  // namespace caselight
