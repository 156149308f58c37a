#include <algorithm>
#include <utility>

#include "analysis/actions/actions.hpp"
#include "analysis/actions/appointment_actions.hpp"
#include "analysis/changes.hpp"
#include "analysis/statements/statements.hpp"

namespace caselight {
namespace {

bool has(const Analysis& a, auto fits) { return std::ranges::any_of(a.actions, fits); }

/// A task that only says that some visit is set, and not when, tells nobody of this one.
bool is_about_visit(const Action& action) {
  return (action.kind == ActionKind::attend_appointment && action.due) ||
         action.kind == ActionKind::reschedule;
}

/// An approval ends every visit but the oath, which comes only after it.
bool still_comes(const Analysis& a, AppointmentKind visit) {
  const bool oath = visit == AppointmentKind::oath && a.outcome.value == OutcomeValue::approved;
  return oath || is_undecided(a.outcome.value);
}

/// A visit that is ahead and that nothing calls off.
bool lost_visit(const Analysis& a, const Change& change) {
  const bool gone = change.kind == ChangeKind::appointment && change.turn == ChangeTurn::gone;
  const bool told_off = a.outlook.called_off || a.outlook.calls_off_biometrics;
  return gone && change.from.at && !a.is_over(change.from.at->day()) && !told_off &&
         still_comes(a, change.appointment) && !has(a, is_about_visit);
}

bool lost_approval(const Analysis& a, const Change& change) {
  const bool open = a.outcome.value == OutcomeValue::pending || a.outcome.value == OutcomeValue::unknown;
  return change.kind == ChangeKind::outcome && open && change.from.value == name_of(OutcomeValue::approved);
}

bool is_of_request(std::string_view stage) {
  return stage == to_string(Stage::evidence_requested) || stage == to_string(Stage::intent_to_deny);
}

bool is_answered(const Case& of) {
  return newest_trusted(collect_statements(of), Effect::rfe_response) != nullptr ||
         std::ranges::any_of(of.requests,
                             [](const EvidenceRequest& row) { return row.responded.value_or(false); });
}

bool lost_request(const Analysis& a, const Change& change) {
  return change.kind == ChangeKind::stage && is_of_request(change.from.value) &&
         a.outcome.value == OutcomeValue::pending && a.stage.value != Stage::evidence_received &&
         !has(a, [](const Action& one) { return is_response(one.kind); }) && !is_answered(*a.of);
}

/// What the record says now, in place of what it no longer shows.
EvidenceRef record_of_today(const Case& of) {
  return of.status.from != kNoEvidence ? of.status.from : of.submitted.from;
}

}  // namespace

void tell_changes(Analysis& analysis, std::vector<Change> changes) {
  const EvidenceRef source = record_of_today(*analysis.of);
  const auto add = [&](ActionReason reason, std::optional<Date> day = {}) {
    Action& action = analysis.actions.emplace_back(plain_action(ActionKind::check_account, reason, source));
    action.due = day;
  };
  for (const Change& change : changes) {
    if (lost_visit(analysis, change)) add(ActionReason::visit_gone, change.from.at->day());
    if (lost_approval(analysis, change)) add(ActionReason::approval_gone);
    if (lost_request(analysis, change)) add(ActionReason::request_gone);
  }
  sort_actions(analysis.actions, analysis.today());
  analysis.changes = std::move(changes);
}

}  // namespace caselight
