#include "analysis/actions/remedy_actions.hpp"

#include <utility>

#include "analysis/actions/appointment_actions.hpp"
#include "analysis/statements/other_case.hpp"
#include "knowledge/effect_properties.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

constexpr std::size_t npos = Action::npos;

ActionReason clock_state(const Analysis& analysis, std::size_t deadline) {
  if (deadline == npos) return ActionReason::clock_unknown;
  return analysis.is_over(analysis.deadlines[deadline].over_after) ? ActionReason::clock_passed
                                                                   : ActionReason::clock_running;
}

/// The clock of this kind that ends first of those that still run. Once the last day is over the remedy is a
/// lawyer's question: no form is named as if it were still open.
std::size_t running(const Analysis& analysis, DeadlineKind kind) {
  for (std::size_t i = 0; i < analysis.deadlines.size(); ++i) {
    if (analysis.deadlines[i].kind == kind && clock_state(analysis, i) == ActionReason::clock_running)
      return i;
  }
  return npos;
}

AtStake at_stake(const Analysis& analysis) {
  return analysis.form == nullptr ? AtStake::nothing : analysis.form->at_stake;
}

/// A work permit, or a status that people work with, is taken back.
void tell_what_is_at_stake(const Analysis& analysis, std::vector<Action>& out) {
  const auto value = analysis.outcome.value;
  if (value != OutcomeValue::revoked && value != OutcomeValue::terminated) return;
  const bool stay = at_stake(analysis) == AtStake::stay;
  for (Action& action : out) {
    action.stay_at_stake = stay;
    action.work_at_stake = stay || at_stake(analysis) == AtStake::work;
  }
}

void add_ways(const Analysis& analysis, std::vector<Action>& out) {
  const EvidenceRef source = basis_of(analysis.outcome);
  for (const auto& [clock, kind] :
       {std::pair{DeadlineKind::hearing_n336, ActionKind::request_hearing},
        std::pair{DeadlineKind::motion_or_appeal_i290b, ActionKind::file_appeal_or_motion},
        std::pair{DeadlineKind::appeal_eoir29, ActionKind::file_appeal_or_motion}}) {
    const auto deadline = running(analysis, clock);
    if (deadline != npos) out.push_back(with_deadline(analysis, kind, deadline, source));
  }
}

void add_remedies(const Analysis& analysis, std::vector<Action>& out) {
  const EvidenceRef source = basis_of(analysis.outcome);
  add_ways(analysis, out);
  const bool died = status_tells(Wording::petitioner_died, *analysis.of);
  Action lawyer = plain_action(ActionKind::see_lawyer,
                               died ? ActionReason::petitioner_died : ActionReason::adverse_decision, source);
  // A way that is no form of USCIS's (the district court after an N-336) is a lawyer's matter with a clock of
  // its own.
  const auto court = deadline_of(analysis, DeadlineKind::other);
  if (court != npos) {
    lawyer.deadline = court;
    lawyer.due = analysis.deadlines[court].earliest;
  }
  out.push_back(lawyer);
}

/// The task says that USCIS says so, which codes alone do not carry.
void add_withdrawn(const Analysis& analysis, std::vector<Action>& out) {
  if (analysis.outcome.certainty == OutcomeCertainty::reported) return;
  const AtStake what = at_stake(analysis);
  if (what == AtStake::job || what == AtStake::stay)
    out.push_back(
        plain_action(ActionKind::see_lawyer,
                     what == AtStake::job ? ActionReason::petition_withdrawn : ActionReason::case_withdrawn,
                     basis_of(analysis.outcome)));
}

void add_actions_of_outcome(const Analysis& analysis, std::vector<Action>& out) {
  const EvidenceRef source = basis_of(analysis.outcome);
  switch (analysis.outcome.value) {
    case OutcomeValue::denied:
    case OutcomeValue::revoked:
    case OutcomeValue::mixed:
      add_remedies(analysis, out);
      return;
    case OutcomeValue::rejected:
      out.push_back(plain_action(ActionKind::refile, ActionReason::rejected, source));
      return;
    case OutcomeValue::terminated:
      out.push_back(plain_action(ActionKind::see_lawyer, ActionReason::adverse_decision, source));
      return;
    case OutcomeValue::appeal:
      if (verdict_of(analysis.outcome.effect) == Verdict::back) add_remedies(analysis, out);
      return;
    case OutcomeValue::pending:
      // Where USCIS's text of today says denied, and a newer paper does not.
      add_ways(analysis, out);
      return;
    case OutcomeValue::withdrawn:
      add_withdrawn(analysis, out);
      return;
    case OutcomeValue::approved:
    case OutcomeValue::closed:
    case OutcomeValue::reopened:
    case OutcomeValue::unknown:
      return;
  }
}

}  // namespace

Action with_deadline(const Analysis& analysis, ActionKind kind, std::size_t deadline, EvidenceRef source) {
  Action action;
  action.kind = kind;
  action.reason = clock_state(analysis, deadline);
  action.deadline = deadline;
  action.source = source;
  if (deadline != npos) action.due = analysis.deadlines[deadline].earliest;
  return action;
}

EvidenceRef basis_of(const Outcome& outcome) {
  return outcome.basis.empty() ? kNoEvidence : outcome.basis.front();
}

void add_outcome_actions(const Analysis& analysis, std::vector<Action>& all) {
  std::vector<Action> found;
  add_actions_of_outcome(analysis, found);
  tell_what_is_at_stake(analysis, found);
  all.insert(all.end(), found.begin(), found.end());
}

}  // namespace caselight
