#include "analysis/deadlines/waiting_clocks.hpp"

#include "analysis/deadlines/deadline_count.hpp"
#include "analysis/outlook/open_matters.hpp"
#include "knowledge/windows.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

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
    if (starts && day) clock = {CountedFrom{days_of(*statement.date), {statement.from}}, std::nullopt};
    // "Clock date changed" does not say to which day: the old end no longer holds.
    const bool moved = statement.code != nullptr && statement.code->has(CodeMark::clock_date_changed);
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
  const bool after_start = clock.running && *request.sent >= clock.running->days.latest;
  const bool behind_stop = clock.stopped && request.answered_on && *request.answered_on >= *clock.stopped;
  if (!after_start && !behind_stop) return;
  clock.running.reset();
  if (request.answer_days) clock.running = CountedFrom{*request.answer_days, request.basis};
}

void add_premium_clock(const Context& context, const Outcome& outcome, const std::vector<Request>& requests,
                       std::vector<Deadline>& out) {
  if (outcome.value != OutcomeValue::pending) return;
  PremiumClock clock = told_premium_clock(context);
  for (const Request& request : requests) follow_request(clock, request);
  if (!clock.running) return;
  add_deadline(out, find_deadline(DeadlineKind::premium_clock, Effect::premium_started, context.form->form),
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
                            *statement.act_day() > mailed->days.latest + days_of(Window::same_decision);
    if (on_its_way && statement.date && (!mailed || sent_again))
      mailed = CountedFrom{*statement.clock_days(), {statement.from}};
    const bool arrived_or_back =
        statement.effect == Effect::card_delivered || statement.effect == Effect::card_returned ||
        statement.effect == Effect::card_undeliverable || statement.effect == Effect::card_held ||
        statement.effect == Effect::card_destroyed || statement.effect == Effect::returned_card_destroyed ||
        statement.effect == Effect::card_ordered || statement.effect == Effect::card_not_made ||
        statement.effect == Effect::duplicate_card_approved;
    // USCIS's text tells of a card that the person sent in; its code also of one that was lost in the mail.
    const bool sent_in = statement.effect == Effect::card_problem && statement.is_text();
    if (arrived_or_back || sent_in) mailed.reset();
  }
  if (!mailed) return;
  add_deadline(out, find_deadline(DeadlineKind::card_not_delivered, Effect::card_mailed, context.form->form),
               *mailed);
}

/// USCIS's own time after the last examination that was held. Where another one follows, it is not over yet;
/// where the oath does, USCIS has decided.
void add_examination_clock(const Context& context, const Outcome& outcome, std::vector<Deadline>& out) {
  if (outcome.value != OutcomeValue::pending) return;
  const Statement* held = nullptr;
  for (const Statement& statement : context.statements) {
    if (statement.rank == Rank::reported_code) continue;
    if (statement.effect == Effect::interview_completed && statement.date) held = &statement;
    const bool again = statement.effect == Effect::interview_scheduled ||
                       statement.effect == Effect::interview_rescheduled ||
                       statement.effect == Effect::interview_continued;
    if (again || is_oath_step(statement.effect)) held = nullptr;
  }
  if (held == nullptr) return;
  // Long before its end there is nothing that a person could do or ask because of it.
  for (const DeadlineRule* rule : deadlines_after(Effect::interview_completed, context.form->form)) {
    add_deadline(out, rule, {*held->clock_days(), {held->from}});
    if (out.back().earliest > context.today + days_of(Window::clock_is_near)) out.pop_back();
  }
}

/// The yearly fee of an asylum application is due within so many days of USCIS's notice about it.
void add_fee_clock(const Context& context, const Outcome& outcome, std::vector<Deadline>& out) {
  const Statement* due = unpaid_fee(context, outcome);
  if (due == nullptr || !due->date || !says(due->says, Wording::asylum_fee)) return;
  for (const DeadlineRule* rule : deadlines_after(Effect::fee_due, context.form->form))
    add_deadline(out, rule, {*due->clock_days(), {due->from}});
}

}  // namespace

void add_waiting_clocks(const Context& context, const Outcome& outcome, const std::vector<Request>& requests,
                        std::vector<Deadline>& out) {
  add_premium_clock(context, outcome, requests, out);
  add_card_clock(context, outcome, out);
  add_examination_clock(context, outcome, out);
  add_fee_clock(context, outcome, out);
}

}  // namespace caselight
