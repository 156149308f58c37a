#include "analysis/appointments.hpp"

#include <algorithm>

#include "knowledge/notice_types.hpp"

namespace caselight {
namespace {

using std::chrono::days;

/// A code or status text that names the kind of an appointment is written with its notice, give or take this.
constexpr days kSameLetter{4};
/// USCIS's record of a missed appointment appears within this after the day.
constexpr days kMissedWithin{120};

AppointmentKind kind_of(Effect effect) {
  switch (effect) {
    case Effect::biometrics_ordered:
    case Effect::biometrics_scheduled:
      return AppointmentKind::biometrics;
    case Effect::interview_scheduled:
    case Effect::interview_rescheduled:
      return AppointmentKind::interview;
    case Effect::oath_scheduled:
      return AppointmentKind::oath;
    default:
      return AppointmentKind::unknown;
  }
}

bool fits(AppointmentKind kind, AppointmentKind of) {
  return kind == of || kind == AppointmentKind::unknown || of == AppointmentKind::unknown;
}

std::optional<AppointmentKind> cancelled_kind(Effect effect) {
  if (effect == Effect::interview_cancelled) return AppointmentKind::interview;
  if (effect == Effect::oath_cancelled) return AppointmentKind::oath;
  if (effect == Effect::appointment_cancelled) return AppointmentKind::unknown;
  return std::nullopt;
}

std::optional<AppointmentKind> rescheduled_kind(Effect effect) {
  if (effect == Effect::interview_rescheduled) return AppointmentKind::interview;
  if (effect == Effect::appointment_rescheduled) return AppointmentKind::unknown;
  return std::nullopt;
}

std::optional<AppointmentKind> missed_kind(Effect effect) {
  if (effect == Effect::interview_missed) return AppointmentKind::interview;
  if (effect == Effect::appointment_missed) return AppointmentKind::unknown;
  return std::nullopt;
}

/// Which appointment a letter announced, and when the letter was made.
struct Letter {
  Appointment appointment;
  std::optional<Date> made;
};

/// Kinds named within days of the letter by statements other than the letter itself; two different kinds name
/// none.
void name_kind(Letter& letter, const Context& context) {
  if (letter.appointment.kind != AppointmentKind::unknown || !letter.made) return;
  AppointmentKind named = AppointmentKind::unknown;
  Basis basis;
  for (const Statement& statement : context.statements) {
    const auto kind = kind_of(statement.effect);
    const auto day = statement.day();
    if (kind == AppointmentKind::unknown || !day || std::chrono::abs(*day - *letter.made) > kSameLetter)
      continue;
    if (named != AppointmentKind::unknown && kind != named) return;
    named = kind;
    basis.push_back(statement.from);
  }
  letter.appointment.kind = named;
  letter.appointment.basis = std::move(basis);
}

Letter read_letter(const Notice& notice, const Context& context) {
  Letter letter;
  letter.appointment.at = *notice.appointment;
  letter.appointment.from = notice.from;
  letter.appointment.kind = kind_of(read_notice_type(notice.type).effect);
  if (notice.generated) letter.made = notice.generated->day();
  name_kind(letter, context);
  return letter;
}

void change(Letter& letter, AppointmentState state, EvidenceRef because) {
  letter.appointment.state = state;
  letter.appointment.basis.push_back(because);
}

/// USCIS's current text is of the day on which it was read when nothing tells its day.
std::optional<Date> day_of(const Statement& statement, const Context& context) {
  if (statement.date || statement.rank != Rank::current_text) return statement.day();
  const auto& read = context.of.captured_at;
  return read ? std::chrono::floor<days>(*read) : context.today;
}

/// The letter that a change is about: the newest one made before it whose kind fits and whose day was not
/// over.
Letter* subject_of(std::vector<Letter>& letters, AppointmentKind kind, std::optional<Date> day) {
  if (!day) return nullptr;
  Letter* subject = nullptr;
  for (Letter& letter : letters) {
    const bool known_before = !letter.made || *letter.made <= *day;
    // A cancellation is entered before the day or, late, within a day after it.
    const bool still_ahead = letter.appointment.at.day() + days{1} >= *day;
    const bool settled = letter.appointment.state == AppointmentState::cancelled ||
                         letter.appointment.state == AppointmentState::rescheduled;
    if (known_before && still_ahead && !settled && fits(letter.appointment.kind, kind)) subject = &letter;
  }
  return subject;
}

Letter* missed_letter(std::vector<Letter>& letters, AppointmentKind kind, std::optional<Date> day) {
  Letter* subject = nullptr;
  for (Letter& letter : letters) {
    const Date held = letter.appointment.at.day();
    const bool after = day && *day >= held && *day - held <= kMissedWithin;
    if (after && letter.appointment.state == AppointmentState::past && fits(letter.appointment.kind, kind)) {
      subject = &letter;
    }
  }
  return subject;
}

/// Letters made before the day, of appointments that were then still ahead.
template <class Use>
void each_standing(std::vector<Letter>& letters, AppointmentKind kind, Date day, Use use) {
  for (Letter& letter : letters) {
    const bool older = letter.made && *letter.made < day;
    const bool held_before = letter.appointment.at.day() < day;
    if (!older || held_before || !fits(letter.appointment.kind, kind)) continue;
    if (letter.appointment.state != AppointmentState::cancelled) use(letter);
  }
}

/// A reschedule names the old appointment when a newer letter has followed, else the only one there is: it no
/// longer holds.
void reschedule(std::vector<Letter>& letters, AppointmentKind kind, std::optional<Date> day,
                EvidenceRef because) {
  if (!day) return;
  each_standing(letters, kind, *day,
                [&](Letter& letter) { change(letter, AppointmentState::rescheduled, because); });
}

/// Another day was asked for, and a letter with one has come since: the day before it no longer holds.
void move_as_asked(std::vector<Letter>& letters, const Statement& statement) {
  const auto asked = statement.day();
  if (!asked) return;
  for (const Letter& newer : letters) {
    if (!newer.made || *newer.made < *asked || newer.appointment.state == AppointmentState::cancelled)
      continue;
    each_standing(letters, newer.appointment.kind, *asked, [&](Letter& older) {
      if (older.appointment.at.day() != newer.appointment.at.day())
        change(older, AppointmentState::rescheduled, statement.from);
    });
    return;
  }
}

/// Held after all: USCIS's own text of that day outranks a cancellation that only a code told.
void hold_after_all(std::vector<Letter>& letters, const Statement& statement) {
  const auto day = statement.day();
  if (!day || !statement.is_text()) return;
  for (Letter& letter : letters) {
    const bool that_day = std::chrono::abs(*day - letter.appointment.at.day()) <= days{1};
    const bool cancelled = letter.appointment.state == AppointmentState::cancelled;
    if (that_day && cancelled && fits(letter.appointment.kind, AppointmentKind::interview))
      change(letter, AppointmentState::past, statement.from);
  }
}

void apply_changes(std::vector<Letter>& letters, const Context& context) {
  for (const Statement& statement : context.statements) {
    if (statement.rank == Rank::reported_code) continue;
    const auto day = day_of(statement, context);
    if (const auto kind = cancelled_kind(statement.effect)) {
      if (Letter* letter = subject_of(letters, *kind, day))
        change(*letter, AppointmentState::cancelled, statement.from);
    } else if (const auto moved = rescheduled_kind(statement.effect)) {
      reschedule(letters, *moved, day, statement.from);
    } else if (const auto missed = missed_kind(statement.effect)) {
      if (Letter* letter = missed_letter(letters, *missed, day))
        change(*letter, AppointmentState::missed, statement.from);
    } else if (statement.effect == Effect::reschedule_requested) {
      move_as_asked(letters, statement);
    } else if (statement.effect == Effect::interview_completed) {
      hold_after_all(letters, statement);
    }
  }
}

}  // namespace

std::vector<Appointment> find_appointments(const Context& context) {
  std::vector<Letter> letters;
  for (const Notice& notice : context.of.notices) {
    if (notice.appointment) letters.push_back(read_letter(notice, context));
  }
  for (Letter& letter : letters) {
    const bool over = letter.appointment.at.day() < context.today;
    letter.appointment.state = over ? AppointmentState::past : AppointmentState::upcoming;
  }
  apply_changes(letters, context);
  std::vector<Appointment> out;
  for (Letter& letter : letters) out.push_back(std::move(letter.appointment));
  std::sort(out.begin(), out.end(), [](const Appointment& a, const Appointment& b) {
    return std::pair{a.at, a.from} < std::pair{b.at, b.from};
  });
  return out;
}

}  // namespace caselight
