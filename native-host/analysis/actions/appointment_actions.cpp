#include "analysis/actions/appointment_actions.hpp"

#include <algorithm>

#include "analysis/appointments/appointment_kind.hpp"
#include "knowledge/effect_properties.hpp"
#include "knowledge/windows.hpp"

namespace caselight {
namespace {

/// Nothing tells whether the decision left it standing. An oath follows an approval.
bool set_before_decision(const Appointment& appointment, const Analysis& analysis) {
  const Outcome& outcome = analysis.outcome;
  return is_decided(outcome.value) && outcome.date && appointment.made &&
         appointment.made->day() < *outcome.date && appointment.kind != AppointmentKind::oath;
}

void add_appointments(const Analysis& analysis, std::vector<Action>& out) {
  for (std::size_t i = 0; i < analysis.appointments.size(); ++i) {
    const Appointment& appointment = analysis.appointments[i];
    if (appointment.state == AppointmentState::upcoming) {
      const auto reason =
          set_before_decision(appointment, analysis) ? ActionReason::before_decision : ActionReason::plain;
      Action action = plain_action(ActionKind::attend_appointment, reason, appointment.from);
      action.due = appointment.at.day();
      action.appointment = i;
      out.push_back(action);
    }
  }
}

/// The newest word that sets an appointment, when nothing has gone on since; else null. Checks are made with
/// the fingerprints that were taken.
const Statement* newest_set(const Context& context) {
  const Statement* set = nullptr;
  for (const Statement& statement : context.statements) {
    if (!statement.is_trusted()) continue;
    const bool checked = set != nullptr && statement.effect == Effect::checks &&
                         set->rank != Rank::current_text && kind_named(*set) != AppointmentKind::interview;
    const bool over = tells_held(statement.effect) || cancels_appointment(statement.effect) ||
                      tells_missed(statement.effect);
    if (over || checked) set = nullptr;
    if (sets_appointment(statement.effect)) set = &statement;
  }
  return set;
}

/// Something says that an appointment was set, and no letter that was read has its day.
void add_unread_appointment(const Context& context, const Analysis& analysis, std::vector<Action>& out) {
  // What USCIS's text says now holds longer than a letter of which nothing more is told.
  const Statement* set = newest_set(context);
  // Of a visit that only goes to another day the new one is still to be found.
  const bool off = set != nullptr && context.of.status.called_off && set->from == context.of.status.from &&
                   !reschedules_appointment(set->effect);
  if (set == nullptr || off) return;
  const Date told = set->day().value_or(context.today);
  const auto is_read = [&](const Appointment& a) {
    const bool called_off =
        a.state == AppointmentState::rescheduled || a.state == AppointmentState::cancelled;
    return a.state == AppointmentState::upcoming ||
           (!called_off && a.at.day() + days_of(Window::same_letter) >= told);
  };
  const bool read = std::any_of(analysis.appointments.begin(), analysis.appointments.end(), is_read);
  // An oath follows the approval, whatever day the approval bears.
  const bool oath_ahead =
      properties_of(set->effect).stage == Stage::oath && analysis.outcome.value == OutcomeValue::approved;
  const bool decided_since = analysis.outcome.date && *analysis.outcome.date > told && !oath_ahead;
  const auto holds = set->rank == Rank::current_text ? days_of(Window::text_of_appointment_holds)
                                                     : days_of(Window::letter_of_appointment_holds);
  if (read || decided_since || told + holds < context.today) return;
  Action& action =
      out.emplace_back(plain_action(ActionKind::attend_appointment, ActionReason::plain, set->from));
  const auto& left = context.of.status.called_off;
  if (left && left->day && !analysis.is_over(*left->day)) action.moved_from = left->day;
  for (const Appointment& one : analysis.appointments) {
    const bool ahead = one.state == AppointmentState::rescheduled && !analysis.is_over(one.at.day());
    if (ahead && !action.moved_from) action.moved_from = one.at.day();
  }
}

/// The person asked for another day after the miss; USCIS's answer is still to come.
const Statement* asked_since(const Statement& missed, const Context& context) {
  const Statement* asked = nullptr;
  for (const Statement& statement : context.statements)
    if (&statement > &missed && statement.effect == Effect::reschedule_requested && statement.is_trusted())
      asked = &statement;
  return asked;
}

void add_missed(const Context& context, const Analysis& analysis, const Statement& missed,
                std::vector<Action>& out) {
  const Statement* asked = asked_since(missed, context);
  Action action = asked == nullptr
                      ? plain_action(ActionKind::reschedule, ActionReason::missed, missed.from)
                      : plain_action(ActionKind::reschedule, ActionReason::asked_again, asked->from);
  for (std::size_t i = 0; i < analysis.deadlines.size(); ++i) {
    const DeadlineRule* rule = analysis.deadlines[i].rule;
    if (rule == nullptr || rule->event != Effect::interview_missed) continue;
    action.deadline = i;
    action.due = analysis.deadlines[i].earliest;
  }
  out.push_back(action);
  out.push_back(plain_action(ActionKind::see_lawyer, ActionReason::missed, missed.from));
}

}  // namespace

Action plain_action(ActionKind kind, ActionReason reason, EvidenceRef source) {
  Action action;
  action.kind = kind;
  action.reason = reason;
  action.source = source;
  return action;
}

std::size_t deadline_of(const Analysis& analysis, DeadlineKind kind, std::optional<Date> from) {
  for (std::size_t i = 0; i < analysis.deadlines.size(); ++i) {
    const Deadline& deadline = analysis.deadlines[i];
    const bool of_rule = deadline.kind == kind && deadline.rule != nullptr;
    if (of_rule && (!from || deadline.from == *from)) return i;
  }
  return Action::npos;
}

void add_appointment_actions(const Context& context, const Analysis& analysis, const OpenMatters& matters,
                             std::vector<Action>& out) {
  add_appointments(analysis, out);
  add_unread_appointment(context, analysis, out);
  if (matters.missed != nullptr) add_missed(context, analysis, *matters.missed, out);
}

}  // namespace caselight
