#include <algorithm>

#include "analysis/changes/match_rows.hpp"
#include "analysis/changes/parts.hpp"

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

bool same_letter(const Announced& a, const Announced& b) {
  return !a.letter->letter_id.empty() && a.letter->letter_id == b.letter->letter_id;
}

bool same_announcement(const Announced& a, const Announced& b) {
  const bool numbered = !a.letter->letter_id.empty() && !b.letter->letter_id.empty();
  return !numbered && a.letter->type == b.letter->type && a.letter->generated == b.letter->generated;
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

void compare_one(const Comparison& pair, const Announced& then, const Announced& now) {
  if (then.appointment->at != now.appointment->at) {
    add(pair, ChangeTurn::moved, &then, &now);
  } else if (then.appointment->state != now.appointment->state && !is_merely_past(*now.appointment)) {
    add(pair, ChangeTurn::changed, &then, &now);
  }
}

/// One appointment gone and one of its kind new in the same step: it was moved to another letter.
bool replaced(const MatchedRows<Announced>& rows) {
  return rows.gone.size() == 1 && rows.appeared.size() == 1 &&
         rows.gone.front()->appointment->kind == rows.appeared.front()->appointment->kind &&
         rows.gone.front()->appointment->state == AppointmentState::upcoming;
}

}  // namespace

void compare_appointments(const Comparison& pair) {
  if (!pair.both_have(Endpoint::cases)) return;
  const auto then = announced(pair.before());
  const auto now = announced(pair.after());
  const auto rows = match_rows(then, now, same_letter, same_announcement);
  for (const auto& [earlier, later] : rows.same) compare_one(pair, *earlier, *later);
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
