#include <algorithm>

#include "analysis/deadline_rules.hpp"
#include "analysis/speech.hpp"
#include "base/text.hpp"

namespace caselight {
namespace {

using std::chrono::days;

/// Tellings of one decision (order, letter, status text, document) lie within this of each other.
constexpr days kSameDecision{14};

struct CountedFrom {
  Date day{};
  Basis basis;
};

void add(std::vector<Deadline>& out, const DeadlineRule* rule, const CountedFrom& from) {
  if (rule == nullptr) return;
  const DeadlineSpan span = apply(*rule, from.day);
  out.push_back({rule->kind, span.earliest, span.latest, from.day, rule, from.basis});
}

Effect sent_effect(RequestKind kind, Effect effect) {
  if (effect == Effect::rescind_intent || effect == Effect::terminate_intent) return effect;
  if (kind == RequestKind::noid) return Effect::noid_sent;
  return kind == RequestKind::noir ? Effect::noir_sent : Effect::rfe_sent;
}

void add_requests(const Context& context, const std::vector<Request>& requests, std::vector<Deadline>& out) {
  for (const Request& request : requests) {
    if (request.answered || request.ordered_only || !request.sent) continue;
    const Effect effect = sent_effect(request.kind, request.effect);
    for (const DeadlineRule* rule : deadlines_after(effect, context.form->form)) {
      add(out, rule, {*request.sent, request.basis});
    }
  }
}

/// "Ordered" is written before the letter goes out, so an order counts only where nothing tells of the
/// sending.
bool is_order(const Statement& statement) {
  return statement.is_code() && (statement.effect == Effect::denied || statement.effect == Effect::revoked);
}

bool tells_of(const Statement& statement, OutcomeValue value) {
  const OutcomeValue said = outcome_of(verdict_of(statement.effect));
  return said == value && statement.rank != Rank::reported_code;
}

std::optional<CountedFrom> decision_day(const Context& context, const Outcome& outcome) {
  std::optional<CountedFrom> sent, ordered;
  for (const Statement& statement : context.statements) {
    const auto day = statement.day();
    if (!day || !tells_of(statement, outcome.value)) continue;
    const bool same = !outcome.date || std::chrono::abs(*day - *outcome.date) <= kSameDecision;
    if (!same) continue;
    auto& target = is_order(statement) ? ordered : sent;
    if (!target || *day < target->day) {
      target = CountedFrom{*day, {statement.from}};
    } else if (*day == target->day) {
      target->basis.push_back(statement.from);
    }
  }
  return sent ? sent : ordered;
}

void add_remedies(const Context& context, const Outcome& outcome, std::vector<Deadline>& out) {
  const bool denied = outcome.value == OutcomeValue::denied;
  if (!denied && outcome.value != OutcomeValue::revoked) return;
  const auto from = decision_day(context, outcome);
  if (!from) return;
  // An automatic revocation (8 CFR 205.1) has no row of its own: it cannot be appealed.
  const Effect event = denied ? Effect::denied : outcome.effect;
  for (const DeadlineRule* rule : deadlines_after(event, context.form->form)) add(out, rule, *from);
}

/// The premium clock runs from its start or last reset until it is stopped or the case is decided.
void add_premium_clock(const Context& context, const Outcome& outcome, std::vector<Deadline>& out) {
  if (outcome.value != OutcomeValue::pending) return;
  std::optional<CountedFrom> running;
  for (const Statement& statement : context.statements) {
    if (statement.rank == Rank::reported_code) continue;
    const auto day = statement.day();
    const bool starts =
        statement.effect == Effect::premium_started || statement.effect == Effect::premium_reset;
    if (starts && day) running = CountedFrom{*day, {statement.from}};
    // "Clock date changed" does not say to which day: the old end no longer holds.
    const bool moved =
        statement.code != nullptr && contains_ignoring_case(statement.code->text, "clock date changed");
    if (statement.effect == Effect::premium_stopped || moved) running.reset();
  }
  if (!running) return;
  add(out, find_deadline(DeadlineKind::premium_clock, Effect::premium_started, context.form->form), *running);
}

void add_card_clock(const Context& context, const Outcome& outcome, std::vector<Deadline>& out) {
  if (outcome.value != OutcomeValue::approved) return;
  std::optional<CountedFrom> mailed;
  for (const Statement& statement : context.statements) {
    if (statement.rank == Rank::reported_code && statement.code->certainty != Certainty::observed) continue;
    const bool on_its_way =
        statement.effect == Effect::card_mailed || statement.effect == Effect::card_picked_up;
    // The clock runs from the mailing; that the post office picked it up counts only when no mailing is told.
    if (on_its_way && statement.date && !mailed) mailed = CountedFrom{*statement.day(), {statement.from}};
    const bool arrived_or_back =
        statement.effect == Effect::card_delivered || statement.effect == Effect::card_returned ||
        statement.effect == Effect::card_held || statement.effect == Effect::card_destroyed ||
        statement.effect == Effect::card_ordered;
    if (arrived_or_back) mailed.reset();
  }
  if (!mailed) return;
  add(out, find_deadline(DeadlineKind::card_not_delivered, Effect::card_mailed, context.form->form), *mailed);
}

/// "Failed to appear" says of what only where the appointment itself is known to be an interview.
bool is_missed_interview(const Statement& statement, const std::vector<Appointment>& appointments) {
  if (statement.effect == Effect::interview_missed) return true;
  if (statement.effect != Effect::appointment_missed) return false;
  return std::any_of(appointments.begin(), appointments.end(), [&](const Appointment& a) {
    const bool because = std::find(a.basis.begin(), a.basis.end(), statement.from) != a.basis.end();
    return because && a.kind == AppointmentKind::interview && a.state == AppointmentState::missed;
  });
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
  for (const DeadlineRule* rule : deadlines_after(Effect::interview_missed, context.form->form)) {
    add(out, rule, {*missed->day(), {missed->from}});
  }
}

bool decided(OutcomeValue value) { return value >= OutcomeValue::approved && value <= OutcomeValue::mixed; }

}  // namespace

std::vector<Deadline> find_deadlines(const Context& context, const Outcome& outcome,
                                     const std::vector<Request>& requests,
                                     const std::vector<Appointment>& appointments) {
  std::vector<Deadline> out;
  if (context.form == nullptr) return out;
  const bool intent_after_approval = outcome.value == OutcomeValue::approved;
  if (!decided(outcome.value) || intent_after_approval) add_requests(context, requests, out);
  if (intent_after_approval)
    std::erase_if(out, [](const Deadline& d) { return d.kind == DeadlineKind::rfe_response; });
  add_remedies(context, outcome, out);
  add_premium_clock(context, outcome, out);
  add_card_clock(context, outcome, out);
  add_missed_interview(context, outcome, appointments, out);
  std::stable_sort(out.begin(), out.end(),
                   [](const Deadline& a, const Deadline& b) { return a.earliest < b.earliest; });
  return out;
}

}  // namespace caselight
