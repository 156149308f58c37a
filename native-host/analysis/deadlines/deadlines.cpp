#include "analysis/deadlines/deadlines.hpp"

#include <algorithm>

#include "analysis/deadlines/deadline_count.hpp"
#include "analysis/deadlines/named_days.hpp"
#include "analysis/deadlines/waiting_clocks.hpp"
#include "analysis/outcome/decision.hpp"
#include "base/sort_rows.hpp"
#include "knowledge/effect_properties.hpp"
#include "knowledge/windows.hpp"

namespace caselight {
namespace {

DeadlineKind kind_of(const Request& request) {
  if (request.kind == RequestKind::rfe) return DeadlineKind::rfe_response;
  return request.kind == RequestKind::noid ? DeadlineKind::noid_response : DeadlineKind::noir_response;
}

/// USCIS names the day of a request that nothing dates, or of a form without a rule.
void add_named_request(const Request& request, std::vector<Deadline>& out) {
  Deadline deadline;
  deadline.kind = kind_of(request);
  deadline.from = request.clock_days ? request.clock_days->earliest : *request.named_last;
  deadline.basis = request.basis;
  deadline.asked = request.effect;
  go_by_at_office(deadline, *request.named_last);
  out.push_back(std::move(deadline));
}

/// Days that USCIS's text gives without saying from when. Counted from the day of sending they end at the
/// earliest, well before the longest time that the rule allows.
void give_days(const Request& request, Deadline& deadline) {
  deadline.days_given = request.days_given;
  if (!request.days_given) return;
  const Date end = deadline.from + std::chrono::days{*request.days_given};
  if (end < deadline.earliest) deadline.given_end = end;
}

void add_request(const Context& context, const Request& request, std::vector<Deadline>& out) {
  const auto before = out.size();
  if (request.clock_days && context.form != nullptr) {
    for (const DeadlineRule* rule : deadlines_after(request.effect, context.form->form)) {
      add_deadline(out, rule, {*request.clock_days, request.basis});
      out.back().asked = request.effect;
      if (request.named_last) go_by_at_office(out.back(), *request.named_last);
      give_days(request, out.back());
    }
  }
  if (out.size() == before && request.named_last) add_named_request(request, out);
}

void add_requests(const Context& context, const Outcome& outcome, const std::vector<Request>& requests,
                  std::vector<Deadline>& out) {
  for (const Request& request : requests)
    if (still_asks(request, outcome) && !request.ordered_only) add_request(context, request, out);
}

/// A code is mostly written when the letter is ordered, before it goes out, so such a day counts only where
/// nothing tells of the sending.
bool is_order(const Statement& statement) {
  return statement.is_code() && !statement.code->has(CodeMark::sent);
}

/// Of a split decision the denial that is a part of it.
bool tells_of(const Statement& statement, OutcomeValue value) {
  const OutcomeValue said = outcome_of(verdict_of(statement.effect));
  const bool part = value == OutcomeValue::mixed && said == OutcomeValue::denied;
  return (said == value || part) && statement.rank != Rank::reported_code;
}

/// The tellings of the earliest day give the count, and are what it rests on. They come oldest first.
void tell(std::optional<CountedFrom>& told, const Statement& statement) {
  const DaySpan span = *statement.clock_days();
  if (told && span.earliest > told->days.latest) return;
  if (!told) {
    told = CountedFrom{span, {statement.from}};
    return;
  }
  told->days = earlier_of(told->days, span);
  told->basis.push_back(statement.from);
}

std::optional<CountedFrom> decision_day(const Context& context, const Outcome& outcome) {
  std::optional<CountedFrom> sent, ordered;
  for (const Statement& statement : context.statements) {
    const auto day = statement.day();
    if (!day || !tells_of(statement, outcome.value)) continue;
    const bool same =
        !outcome.date || std::chrono::abs(*day - *outcome.date) <= days_of(Window::same_decision);
    if (!same) continue;
    tell(is_order(statement) ? ordered : sent, statement);
  }
  return sent ? sent : ordered;
}

/// A decision on an appeal or motion is the latest one: what is left is a motion on it (8 CFR 103.5(a)(1)),
/// not the way to the office that has just decided.
void add_motion(const Context& context, const CountedFrom& from, std::vector<Deadline>& out) {
  add_deadline(out, find_deadline(DeadlineKind::motion_or_appeal_i290b, Effect::denied, context.form->form),
               from);
}

/// The part that was denied has the clock of a denial. An automatic revocation (8 CFR 205.1) has no row of
/// its own: it cannot be appealed.
Effect event_of(const Outcome& outcome) {
  return outcome.value == OutcomeValue::revoked ? outcome.effect : Effect::denied;
}

/// The days that the letter of the failed appeal or motion can bear.
CountedFrom upheld_day(const Context& context, const Outcome& outcome) {
  CountedFrom from{{*outcome.upheld, *outcome.upheld}, outcome.basis};
  for (const Statement& statement : context.statements)
    if (decides_on_review(statement) && statement.day() == outcome.upheld)
      from.days = earlier_of(from.days, *statement.clock_days());
  return from;
}

/// The Administrative Appeals Office decides appeals about this form in general, or it is the appeal itself.
bool goes_to_appeals_office(const Form& form) {
  return form.form == "I-290B" || std::ranges::any_of(form.remedies, [](const FormRemedy& row) {
           return row.remedy == Remedy::i290b_appeal && row.only_for.empty();
         });
}

/// On the decision of that office, and of a motion, a motion is left (8 CFR 103.5(a)(1)(i)), also where the
/// decision that was appealed is not among what was read.
void add_motion_on_appeal(const Context& context, const Outcome& outcome, std::vector<Deadline>& out) {
  const bool appeal = outcome.effect == Effect::appeal_dismissed && goes_to_appeals_office(*context.form);
  if (!appeal && outcome.effect != Effect::motion_denied) return;
  for (const Statement& statement : context.statements) {
    const auto days = statement.clock_days();
    if (statement.effect == outcome.effect && days && statement.rank != Rank::reported_code)
      return add_motion(context, {*days, {statement.from}}, out);
  }
}

void add_remedies(const Context& context, const Outcome& outcome, std::vector<Deadline>& out) {
  if (outcome.value == OutcomeValue::appeal) return add_motion_on_appeal(context, outcome, out);
  if (!is_decided_against(outcome.value)) return;
  if (outcome.upheld) {
    const CountedFrom upheld = upheld_day(context, outcome);
    if (outcome.effect == Effect::denial_reaffirmed)
      add_deadline(out, find_deadline(DeadlineKind::other, outcome.effect, context.form->form), upheld);
    return add_motion(context, upheld, out);
  }
  const auto from = decision_day(context, outcome);
  if (!from) return;
  if (outcome.effect == Effect::denied_on_appeal) return add_motion(context, *from, out);
  // A denial for abandonment has only a motion, with the clock that motions have for every form.
  const bool no_board = outcome.abandoned && context.form->form == "I-130";
  if (no_board) {
    return add_deadline(out, find_deadline(DeadlineKind::motion_or_appeal_i290b, Effect::denied, "I-485"),
                        *from);
  }
  for (const DeadlineRule* rule : deadlines_after(event_of(outcome), context.form->form)) {
    if (!outcome.abandoned || rule->kind != DeadlineKind::appeal_eoir29) add_deadline(out, rule, *from);
  }
}

/// USCIS's text of today still says denied, and a newer paper speaks of an open case. Whoever goes by the
/// paper alone can lose the days that a denial leaves.
void add_disputed_denial(const Context& context, const Outcome& outcome, std::vector<Deadline>& out) {
  if (outcome.value != OutcomeValue::pending) return;
  for (const Statement& statement : context.statements) {
    const bool today = statement.rank == Rank::current_text && statement.date;
    if (!today || outcome_of(verdict_of(statement.effect)) != OutcomeValue::denied) continue;
    for (const DeadlineRule* rule : deadlines_after(Effect::denied, context.form->form))
      add_deadline(out, rule, {*statement.clock_days(), {statement.from}});
  }
}

/// The interview that this statement says was missed; null when no letter with its day was read.
const Appointment* missed_interview(const Statement& statement,
                                    const std::vector<Appointment>& appointments) {
  const auto found = std::find_if(appointments.begin(), appointments.end(), [&](const Appointment& a) {
    const bool because = std::find(a.basis.begin(), a.basis.end(), statement.from) != a.basis.end();
    return because && a.kind == AppointmentKind::interview && a.state == AppointmentState::missed;
  });
  return found == appointments.end() ? nullptr : &*found;
}

/// "Failed to appear" says of what only where the appointment itself is known to be an interview.
bool is_missed_interview(const Statement& statement, const std::vector<Appointment>& appointments) {
  if (statement.effect == Effect::interview_missed) return true;
  return statement.effect == Effect::appointment_missed &&
         missed_interview(statement, appointments) != nullptr;
}

/// Of a case that was closed, the clock for asking USCIS to open it again.
void add_closing(const Context& context, const Outcome& outcome, std::vector<Deadline>& out) {
  if (outcome.value != OutcomeValue::closed || !outcome.date) return;
  CountedFrom from{{*outcome.date, *outcome.date}, outcome.basis};
  for (const Statement& statement : context.statements)
    if (tells_of(statement, outcome.value) && statement.day() == outcome.date)
      from.days = earlier_of(from.days, *statement.clock_days());
  for (const DeadlineRule* rule : deadlines_after(Effect::closed_administratively, context.form->form))
    add_deadline(out, rule, from);
}

void add_missed_interview(const Context& context, const Outcome& outcome,
                          const std::vector<Appointment>& appointments, std::vector<Deadline>& out) {
  if (outcome.value != OutcomeValue::pending) return;
  const Statement* missed = nullptr;
  for (const Statement& statement : context.statements) {
    if (statement.date && is_missed_interview(statement, appointments)) missed = &statement;
    const bool set_again = statement.effect == Effect::interview_scheduled ||
                           statement.effect == Effect::interview_rescheduled ||
                           statement.effect == Effect::interview_completed;
    if (set_again) missed = nullptr;
  }
  if (missed == nullptr) return;
  // Counted from the interview itself (8 CFR 335.6(a)); without its day, from the day on which USCIS recorded
  // it.
  CountedFrom from{*missed->clock_days(), {missed->from}};
  if (const Appointment* interview = missed_interview(*missed, appointments))
    from = {days_of(interview->at), {interview->from, missed->from}};
  for (const DeadlineRule* rule : deadlines_after(Effect::interview_missed, context.form->form))
    add_deadline(out, rule, from);
}

}  // namespace

std::vector<Deadline> find_deadlines(const Context& context, const Outcome& outcome,
                                     const std::vector<Request>& requests,
                                     const std::vector<Appointment>& appointments) {
  std::vector<Deadline> out;
  add_requests(context, outcome, requests, out);
  if (context.form != nullptr) {
    add_remedies(context, outcome, out);
    add_disputed_denial(context, outcome, out);
    add_closing(context, outcome, out);
    add_missed_interview(context, outcome, appointments, out);
    add_waiting_clocks(context, outcome, requests, out);
  }
  add_named_days(context, requests, out);
  sort_rows(out, [](const Deadline& a, const Deadline& b) { return a.earliest < b.earliest; });
  return out;
}

}  // namespace caselight
