#include <algorithm>

#include "analysis/deadline_rules.hpp"
#include "analysis/speech.hpp"
#include "base/text.hpp"

namespace caselight {
namespace {

using std::chrono::days;

/// Tellings of one decision or mailing (order, letter, status text, document) lie within this of each other.
constexpr days kSameDecision{14};

struct CountedFrom {
  Date day{};
  Basis basis;
};

void add(std::vector<Deadline>& out, const DeadlineRule* rule, const CountedFrom& from) {
  if (rule == nullptr) return;
  const DeadlineSpan span = apply(*rule, from.day);
  out.push_back({rule->kind, span.earliest, span.latest, from.day, std::nullopt, rule, from.basis});
}

/// USCIS's own words outrank what is calculated; the earlier of the two days stays the safe one.
void go_by(Deadline& deadline, Date named) {
  deadline.named = named;
  deadline.earliest = std::min(deadline.earliest, named);
  deadline.latest = named;
}

void add_requests(const Context& context, const Outcome& outcome, const std::vector<Request>& requests,
                  std::vector<Deadline>& out) {
  for (const Request& request : requests) {
    if (!still_asks(request, outcome) || request.ordered_only || !request.sent) continue;
    for (const DeadlineRule* rule : deadlines_after(request.effect, context.form->form)) {
      add(out, rule, {*request.sent, request.basis});
      if (request.named_last) go_by(out.back(), *request.named_last);
    }
  }
}

/// A code is mostly written when the letter is ordered, before it goes out, so such a day counts only where
/// nothing tells of the sending.
bool is_order(const Statement& statement) {
  return statement.is_code() && !contains_ignoring_case(statement.code->text, "sent");
}

/// Of a split decision the denial that is a part of it.
bool tells_of(const Statement& statement, OutcomeValue value) {
  const OutcomeValue said = outcome_of(verdict_of(statement.effect));
  const bool part = value == OutcomeValue::mixed && said == OutcomeValue::denied;
  return (said == value || part) && statement.rank != Rank::reported_code;
}

std::optional<CountedFrom> decision_day(const Context& context, const Outcome& outcome) {
  std::optional<CountedFrom> sent, ordered;
  for (const Statement& statement : context.statements) {
    const auto day = statement.day();
    if (!day || !tells_of(statement, outcome.value)) continue;
    const bool same = !outcome.date || std::chrono::abs(*day - *outcome.date) <= kSameDecision;
    if (!same) continue;
    auto& target = is_order(statement) ? ordered : sent;
    const Date act = *statement.act_day();
    if (!target || act < target->day) {
      target = CountedFrom{act, {statement.from}};
    } else if (act == target->day) {
      target->basis.push_back(statement.from);
    }
  }
  return sent ? sent : ordered;
}

/// A decision on an appeal or motion is the latest one: what is left is a motion on it (8 CFR 103.5(a)(1)),
/// not the way to the office that has just decided.
void add_motion(const Context& context, const CountedFrom& from, std::vector<Deadline>& out) {
  add(out, find_deadline(DeadlineKind::motion_or_appeal_i290b, Effect::denied, context.form->form), from);
}

/// The part that was denied has the clock of a denial. An automatic revocation (8 CFR 205.1) has no row of
/// its own: it cannot be appealed.
Effect event_of(const Outcome& outcome) {
  return outcome.value == OutcomeValue::revoked ? outcome.effect : Effect::denied;
}

void add_remedies(const Context& context, const Outcome& outcome, std::vector<Deadline>& out) {
  const bool adverse = outcome.value == OutcomeValue::denied || outcome.value == OutcomeValue::revoked ||
                       outcome.value == OutcomeValue::mixed;
  if (!adverse) return;
  if (outcome.upheld) return add_motion(context, {*outcome.upheld, outcome.basis}, out);
  const auto from = decision_day(context, outcome);
  if (!from) return;
  if (outcome.effect == Effect::denied_on_appeal) return add_motion(context, *from, out);
  // A denial for abandonment has only a motion, with the clock that motions have for every form.
  const bool no_board = outcome.abandoned && context.form->form == "I-130";
  if (no_board) {
    return add(out, find_deadline(DeadlineKind::motion_or_appeal_i290b, Effect::denied, "I-485"), *from);
  }
  for (const DeadlineRule* rule : deadlines_after(event_of(outcome), context.form->form)) {
    if (!outcome.abandoned || rule->kind != DeadlineKind::appeal_eoir29) add(out, rule, *from);
  }
}

/// The clock as the record tells of it, and the day on which it was last said to be stopped.
struct PremiumClock {
  std::optional<CountedFrom> running;
  std::optional<Date> stopped;
};

PremiumClock told_premium_clock(const Context& context) {
  PremiumClock clock;
  for (const Statement& statement : context.statements) {
    if (statement.rank == Rank::reported_code) continue;
    const auto day = statement.day();
    const bool starts =
        statement.effect == Effect::premium_started || statement.effect == Effect::premium_reset;
    if (starts && day) clock = {CountedFrom{*day, {statement.from}}, std::nullopt};
    // "Clock date changed" does not say to which day: the old end no longer holds.
    const bool moved =
        statement.code != nullptr && contains_ignoring_case(statement.code->text, "clock date changed");
    if (moved) clock = {};
    if (statement.effect == Effect::premium_stopped) clock = {std::nullopt, day};
  }
  return clock;
}

/// A request for evidence or an intent to deny stops the clock, and it starts anew on the day on which USCIS
/// has the answer (8 CFR 106.4), whether or not codes tell of the stop and the start. Where the request's day
/// is not known, nobody can say which clock runs.
void follow_request(PremiumClock& clock, const Request& request) {
  if (request.kind == RequestKind::noir || request.ordered_only) return;
  if (!request.sent) {
    clock.running.reset();
    return;
  }
  const bool after_start = clock.running && *request.sent >= clock.running->day;
  const bool behind_stop = clock.stopped && request.answered_on && *request.answered_on >= *clock.stopped;
  if (!after_start && !behind_stop) return;
  clock.running.reset();
  if (request.answered_on) clock.running = CountedFrom{*request.answered_on, request.basis};
}

void add_premium_clock(const Context& context, const Outcome& outcome, const std::vector<Request>& requests,
                       std::vector<Deadline>& out) {
  if (outcome.value != OutcomeValue::pending) return;
  PremiumClock clock = told_premium_clock(context);
  for (const Request& request : requests) follow_request(clock, request);
  if (!clock.running) return;
  add(out, find_deadline(DeadlineKind::premium_clock, Effect::premium_started, context.form->form),
      *clock.running);
}

void add_card_clock(const Context& context, const Outcome& outcome, std::vector<Deadline>& out) {
  if (outcome.value != OutcomeValue::approved) return;
  std::optional<CountedFrom> mailed;
  for (const Statement& statement : context.statements) {
    if (statement.rank == Rank::reported_code && statement.code->certainty != Certainty::observed) continue;
    const bool on_its_way =
        statement.effect == Effect::card_mailed || statement.effect == Effect::card_picked_up;
    // The clock runs from the newest mailing; that the post office picked it up counts only when none is
    // told.
    const bool sent_again = mailed && statement.effect == Effect::card_mailed && statement.date &&
                            *statement.act_day() > mailed->day + kSameDecision;
    if (on_its_way && statement.date && (!mailed || sent_again))
      mailed = CountedFrom{*statement.act_day(), {statement.from}};
    const bool arrived_or_back =
        statement.effect == Effect::card_delivered || statement.effect == Effect::card_returned ||
        statement.effect == Effect::card_undeliverable || statement.effect == Effect::card_held ||
        statement.effect == Effect::card_destroyed || statement.effect == Effect::returned_card_destroyed ||
        statement.effect == Effect::card_ordered;
    if (arrived_or_back) mailed.reset();
  }
  if (!mailed) return;
  add(out, find_deadline(DeadlineKind::card_not_delivered, Effect::card_mailed, context.form->form), *mailed);
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
  for (const DeadlineRule* rule : deadlines_after(Effect::closed_administratively, context.form->form))
    add(out, rule, {*outcome.date, outcome.basis});
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
  CountedFrom from{*missed->act_day(), {missed->from}};
  if (const Appointment* interview = missed_interview(*missed, appointments))
    from = {interview->at.day(), {interview->from, missed->from}};
  for (const DeadlineRule* rule : deadlines_after(Effect::interview_missed, context.form->form))
    add(out, rule, from);
}

}  // namespace

std::vector<Deadline> find_deadlines(const Context& context, const Outcome& outcome,
                                     const std::vector<Request>& requests,
                                     const std::vector<Appointment>& appointments) {
  std::vector<Deadline> out;
  if (context.form == nullptr) return out;
  add_requests(context, outcome, requests, out);
  add_remedies(context, outcome, out);
  add_premium_clock(context, outcome, requests, out);
  add_card_clock(context, outcome, out);
  add_closing(context, outcome, out);
  add_missed_interview(context, outcome, appointments, out);
  std::ranges::stable_sort(out, {}, &Deadline::earliest);
  return out;
}

}  // namespace caselight
