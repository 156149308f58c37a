#include "analysis/outlook/open_matters.hpp"

#include <algorithm>

#include "analysis/appointments/appointment_kind.hpp"
#include "knowledge/effect_properties.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

bool is_decided_after(const Statement& statement, const Outcome& outcome) {
  return is_decided(outcome.value) && outcome.date && statement.date && *outcome.date > *statement.day();
}

/// A notice that came back is overtaken by a later letter, or by a card that arrived.
bool is_resent(const Statement& returned, const Context& context) {
  return std::any_of(context.statements.begin(), context.statements.end(), [&](const Statement& s) {
    const bool arrived =
        s.rank == Rank::document || s.rank == Rank::notice || s.effect == Effect::card_delivered;
    return arrived && s.effect != Effect::notice_returned && s.date && s.day() > returned.day();
  });
}

const Statement* returned_notice(const Context& context) {
  const Statement* returned = newest_trusted(context.statements, Effect::notice_returned);
  if (returned == nullptr) return nullptr;
  const bool newest_told = returned->rank == Rank::current_text || returned == &context.statements.back();
  return newest_told || (returned->is_code() && !is_resent(*returned, context)) ? returned : nullptr;
}

/// What answers a petition that the Department of State returned: USCIS reaffirms it and sends it on again,
/// or moves to take the approval back.
bool answers_return(Effect effect) {
  const bool goes_on = effect == Effect::approval_reaffirmed || effect == Effect::sent_to_state_department ||
                       effect == Effect::noir_sent;
  const Verdict verdict = verdict_of(effect);
  return goes_on || (is_decided(verdict) && verdict != Verdict::approved);
}

const Statement* petition_sent_back(const Context& context) {
  const Statement* back = nullptr;
  for (const Statement& statement : context.statements) {
    if (!statement.is_trusted()) continue;
    if (statement.effect == Effect::returned_by_state_department) back = &statement;
    if (back != nullptr && answers_return(statement.effect)) back = nullptr;
  }
  return back;
}

/// USCIS opens an approved case again to look whether the approval can stand, and lets the person answer (8
/// CFR 103.5(a)(5)(ii)). After a denial a reopening is what the person asked for.
const Statement* reopened_case(const Context& context, const Outcome& outcome) {
  if (outcome.value != OutcomeValue::reopened) return nullptr;
  const Statement* reopened = nullptr;
  Verdict before = Verdict::silent;
  for (const Statement& statement : context.statements) {
    const Verdict verdict = verdict_of(statement.effect);
    if (!statement.is_trusted()) continue;
    if (verdict == Verdict::reopened) reopened = &statement;
    if (is_decided(verdict) && reopened == nullptr) before = verdict;
  }
  return is_decided(before) && before != Verdict::approved ? nullptr : reopened;
}

/// A plain "Appointment Scheduled" is the title of every letter about an appointment, also of the missed one.
bool sets_again(Effect effect) { return sets_appointment(effect) && effect != Effect::appointment_scheduled; }

/// After a grant of citizenship only a missed oath is left to matter.
bool may_still_matter(const Statement& missed, const Context& context, const Outcome& outcome) {
  if (!is_decided(outcome.value)) return true;
  return context.leads_to_oath() && outcome.value == OutcomeValue::approved &&
         !is_decided_after(missed, outcome);
}

/// A missed appointment matters until a new one is set, the visit is recorded or the case is decided.
const Statement* missed_appointment(const Context& context, const Outcome& outcome,
                                    const std::vector<Appointment>& appointments) {
  const bool again = std::any_of(appointments.begin(), appointments.end(),
                                 [](const Appointment& a) { return a.state == AppointmentState::upcoming; });
  if (again) return nullptr;
  const Statement* missed = nullptr;
  for (const Statement& statement : context.statements) {
    if (!statement.is_trusted()) continue;
    if (tells_missed(statement.effect) && may_still_matter(statement, context, outcome)) missed = &statement;
    if (tells_held(statement.effect) || sets_again(statement.effect)) missed = nullptr;
  }
  return missed;
}

}  // namespace

/// A check that bounced on May 5 is a matter until a later telling says that the fee was corrected, waived or
/// not needed, or until a later decision. A receipt does not end it: it is often sent before the bank
/// answers.
const Statement* unpaid_fee(const Context& context, const Outcome& outcome) {
  const Statement* due = nullptr;
  for (const Statement& statement : context.statements) {
    if (!statement.is_trusted()) continue;
    if (statement.effect == Effect::fee_due) due = &statement;
    if (statement.effect == Effect::fee_settled || statement.effect == Effect::fee_waived) due = nullptr;
  }
  return due == nullptr || is_decided_after(*due, outcome) ? nullptr : due;
}

OpenMatters find_open_matters(const Context& context, const Outcome& outcome,
                              const std::vector<Appointment>& appointments) {
  OpenMatters out;
  out.notice_returned = returned_notice(context);
  out.fee_due = unpaid_fee(context, outcome);
  out.asylum_fee =
      out.fee_due != nullptr && says(context.of.evidence_of(out.fee_due->from).value, Wording::asylum_fee);
  out.sent_back = petition_sent_back(context);
  out.reopened = reopened_case(context, outcome);
  out.missed = missed_appointment(context, outcome, appointments);
  return out;
}

}  // namespace caselight
