#include <algorithm>

#include "analysis/changes/match_rows.hpp"
#include "analysis/changes/parts.hpp"
#include "analysis/changes/row_rules.hpp"

namespace caselight {
namespace {

/// An appointment with the letter that announced it.
struct Announced {
  const Appointment* appointment;
  const Notice* letter;
};

std::vector<Announced> announced(const Analysis& analysis) {
  std::vector<Announced> out;
  for (const Appointment& appointment : analysis.appointments) {
    for (const Notice& notice : analysis.of->notices) {
      if (notice.from == appointment.from) out.push_back({&appointment, &notice});
    }
  }
  return out;
}

ChangeSide shown(const Announced& one) {
  const Appointment& appointment = *one.appointment;
  const std::string at =
      appointment.at.has_time ? format_instant(appointment.at.at) : format_date(appointment.at.day());
  return {at + ' ' + std::string(name_of(appointment.state)),
          {},
          {},
          std::string(name_of(appointment.state)),
          appointment.at};
}

bool same_letter(const Announced& a, const Announced& b) { return same_letter_id(*a.letter, *b.letter); }

bool same_announcement(const Announced& a, const Announced& b) {
  return same_letter_by_day(*a.letter, *b.letter);
}

/// Time alone turns "upcoming" into "past", and so does a status that dropped out of the history: only what
/// USCIS tells of the day counts.
bool is_merely_past(const Appointment& appointment) {
  return appointment.state == AppointmentState::past && appointment.held == kNoEvidence;
}

void add(const Comparison& pair, ChangeTurn turn, const Announced* then, const Announced* now) {
  const Announced& subject = now != nullptr ? *now : *then;
  const Case& of = now != nullptr ? pair.now() : pair.then();
  Change& change =
      pair.add(ChangeKind::appointment, turn, of.evidence_of(subject.appointment->from).id,
               then != nullptr ? shown(*then) : ChangeSide{}, now != nullptr ? shown(*now) : ChangeSide{});
  change.appointment = subject.appointment->kind;
}

/// What a reading says by itself of the appointment of this letter.
bool says_itself(const Analysis& own, const Case& of, const Appointment& appointment) {
  return std::any_of(own.appointments.begin(), own.appointments.end(), [&](const Appointment& other) {
    return own.of->evidence_of(other.from).id == of.evidence_of(appointment.from).id &&
           other.state == appointment.state;
  });
}

/// Texts and codes tell what became of an appointment: those that both readings could show.
void compare_states(const CommonGround& ground, const Comparison& pair) {
  const auto then = announced(ground.firm_before());
  const auto now = announced(ground.firm_after());
  const auto rows = match_rows(then, now, same_letter, same_announcement);
  for (const auto& [earlier, later] : rows.same) {
    const Appointment& from = *earlier->appointment;
    const Appointment& to = *later->appointment;
    const bool moved = from.at != to.at;
    if (moved || from.state == to.state || is_merely_past(to)) continue;
    if (says_itself(ground.own_before(), *ground.firm_before().of, from) &&
        says_itself(ground.own_after(), *ground.firm_after().of, to))
      add(pair, ChangeTurn::changed, earlier, later);
  }
}

/// One appointment gone and one of its kind new in the same step: it was moved to another letter.
bool replaced(const MatchedRows<Announced>& rows) {
  return rows.gone.size() == 1 && rows.appeared.size() == 1 &&
         rows.gone.front()->appointment->kind == rows.appeared.front()->appointment->kind &&
         rows.gone.front()->appointment->state == AppointmentState::upcoming;
}

}  // namespace

void compare_appointments(const CommonGround& ground, const Comparison& pair) {
  if (!pair.both_have(Endpoint::cases)) return;
  const auto then = announced(pair.before());
  const auto now = announced(pair.after());
  const auto rows = match_rows(then, now, same_letter, same_announcement);
  for (const auto& [earlier, later] : rows.same) {
    if (earlier->appointment->at != later->appointment->at) add(pair, ChangeTurn::moved, earlier, later);
  }
  compare_states(ground, pair);
  const bool can_appear = pair.can_appear(Endpoint::cases);
  const bool can_go = pair.can_go(Endpoint::cases);
  if (can_appear && can_go && replaced(rows))
    return add(pair, ChangeTurn::moved, rows.gone.front(), rows.appeared.front());
  if (can_appear) {
    for (const Announced* row : rows.appeared) add(pair, ChangeTurn::appeared, nullptr, row);
  }
  if (!can_go) return;
  for (const Announced* row : rows.gone) add(pair, ChangeTurn::gone, row, nullptr);
}

}  // namespace caselight
