#include <algorithm>

#include "analysis/appointments/appointment_kind.hpp"
#include "analysis/appointments/appointment_letters.hpp"
#include "knowledge/windows.hpp"

namespace caselight {
namespace {

using std::chrono::days;
using Letters = std::vector<Letter>;

/// A statement about an appointment, with its kind and its day.
struct Telling {
  const Statement& statement;
  AppointmentKind kind;
  Date day;

  Stamp at() const { return statement.date.value_or(Stamp{Instant{day}, false}); }
  bool about(const Letter& letter) const { return fits(letter.appointment.kind, kind); }
};

void cite(Letter& letter, EvidenceRef ref) {
  auto& basis = letter.appointment.basis;
  if (std::find(basis.begin(), basis.end(), ref) == basis.end()) basis.push_back(ref);
}

void change(Letter& letter, AppointmentState state, const Telling& telling) {
  letter.appointment.state = state;
  letter.changed = telling.at();
  letter.by_code = telling.statement.is_code();
  if (letter.appointment.kind == AppointmentKind::unknown) letter.appointment.kind = telling.kind;
  cite(letter, telling.statement.from);
}

/// USCIS's current text is of the day on which it was read when nothing tells its day.
std::optional<Date> day_of(const Statement& statement, const Context& context) {
  if (statement.date || statement.rank != Rank::current_text) return statement.day();
  const auto& read = context.of.captured_at;
  return read ? std::chrono::floor<days>(*read) : context.today;
}

/// By the clock where letter and statement both bear one, else by the day.
bool made_before(const Letter& letter, const Telling& telling) {
  const auto& made = letter.appointment.made;
  const auto& told = telling.statement.date;
  if (!made) return true;
  if (made->has_time && told && told->has_time) return made->at <= told->at;
  return made->day() <= telling.day;
}

/// The letter of what was set anew: made on the very day of the cancellation, or about when USCIS told, after
/// the cancellation, that there is an appointment.
bool set_anew(const Letter& letter, const Telling& telling, const Context& context) {
  const auto& made = letter.appointment.made;
  if (!made) return false;
  return made->day() == telling.day ||
         std::any_of(context.statements.begin(), context.statements.end(), [&](const Statement& s) {
           return &s > &telling.statement && sets_appointment(s.effect) && s.rank != Rank::reported_code &&
                  fits(kind_named(s), telling.kind) && s.from != letter.appointment.from && s.date &&
                  std::chrono::abs(*s.day() - made->day()) <= days_of(Window::same_letter);
         });
}

bool made_later(const Letter& one, const Letter& other) {
  return one.appointment.made && (!other.appointment.made || other.appointment.made < one.appointment.made);
}

/// A cancellation is told by texts and codes: the second telling cancels no second appointment.
Letter* told_already(Letters& letters, const Telling& telling) {
  for (Letter& letter : letters) {
    if (!letter.is(AppointmentState::cancelled) || !letter.changed || !telling.about(letter)) continue;
    const auto apart = std::chrono::abs(letter.changed->day() - telling.day);
    const bool other_source = letter.by_code != telling.statement.is_code();
    if (apart == days{0} || (other_source && apart <= days{1})) return &letter;
  }
  return nullptr;
}

/// The letter that a cancellation is about: the newest one made before it whose kind fits and whose day was
/// not over. Beside an older one, the letter of what was set anew is not meant.
Letter* cancelled_letter(Letters& letters, const Telling& telling, const Context& context) {
  Letter* subject = nullptr;
  bool subject_anew = false;
  for (Letter& letter : letters) {
    // A cancellation is entered before the day or, late, within a day after it.
    const bool still_ahead = letter.appointment.at.day() + days{1} >= telling.day;
    const bool open = !letter.settled() && letter.appointment.held == kNoEvidence;
    if (!open || !still_ahead || !telling.about(letter) || !made_before(letter, telling)) continue;
    const bool anew = set_anew(letter, telling, context);
    const bool better = subject == nullptr || (subject_anew && !anew) ||
                        (subject_anew == anew && !made_later(*subject, letter));
    if (!better) continue;
    subject = &letter;
    subject_anew = anew;
  }
  return subject;
}

void cancel(Letters& letters, const Telling& telling, const Context& context) {
  if (Letter* letter = told_already(letters, telling)) {
    cite(*letter, telling.statement.from);
  } else if (Letter* subject = cancelled_letter(letters, telling, context)) {
    change(*subject, AppointmentState::cancelled, telling);
  }
}

/// Within the time in which the record of a miss appears.
bool follows(const Telling& telling, const Letter& letter) {
  const Date held = letter.appointment.at.day();
  return telling.day >= held && telling.day - held <= days_of(Window::missed_within) && telling.about(letter);
}

/// Text and code tell of the same miss: both are about the day of the appointment.
void cite_miss(Letters& letters, const Telling& telling) {
  Letter* newest = nullptr;
  for (Letter& letter : letters) {
    const bool later = newest == nullptr || newest->appointment.at < letter.appointment.at;
    if (letter.is(AppointmentState::missed) && follows(telling, letter) && later) newest = &letter;
  }
  if (newest != nullptr) cite(*newest, telling.statement.from);
}

void miss(Letters& letters, const Telling& telling) {
  Letter* subject = nullptr;
  for (Letter& letter : letters) {
    // Of two codes the later one counts; USCIS's words that it took place stand.
    const bool unsaid = letter.appointment.held == kNoEvidence ||
                        (letter.by_code && letter.changed && letter.changed->at < telling.at().at);
    if (unsaid && letter.is(AppointmentState::past) && follows(telling, letter)) subject = &letter;
  }
  if (subject == nullptr) return cite_miss(letters, telling);
  change(*subject, AppointmentState::missed, telling);
  subject->appointment.held = kNoEvidence;
}

/// Made before the day, of an appointment that was then still ahead.
bool stood(const Letter& letter, AppointmentKind kind, Date day) {
  const Appointment& appointment = letter.appointment;
  const bool older = appointment.made && appointment.made->day() < day;
  return older && appointment.at.day() >= day && fits(appointment.kind, kind) &&
         !letter.is(AppointmentState::cancelled);
}

/// The letter with the new day can be made some days before the text that speaks of it: the newest letter, if
/// an older one stood until then.
const Letter* letter_with_new_day(const Letters& letters, const Telling& telling) {
  const Letter* newest = nullptr;
  for (const Letter& letter : letters) {
    if (stood(letter, telling.kind, telling.day) && (newest == nullptr || made_later(letter, *newest)))
      newest = &letter;
  }
  if (newest == nullptr || newest->appointment.made->day() + days_of(Window::same_letter) < telling.day)
    return nullptr;
  const bool replaces = std::any_of(letters.begin(), letters.end(), [&](const Letter& letter) {
    const bool moved_before =
        letter.is(AppointmentState::rescheduled) &&
        (!letter.changed || letter.changed->day() + days_of(Window::same_letter) < telling.day);
    const bool ahead =
        letter.appointment.at.day() + days_of(Window::same_letter) >= newest->appointment.made->day();
    return made_later(*newest, letter) && ahead && telling.about(letter) && !moved_before &&
           !letter.is(AppointmentState::cancelled);
  });
  return replaces ? newest : nullptr;
}

/// A reschedule names the old appointment when a newer letter has followed, else the only one there is: it no
/// longer holds.
void reschedule(Letters& letters, const Telling& telling) {
  const Letter* spared = letter_with_new_day(letters, telling);
  for (Letter& letter : letters) {
    if (&letter != spared && stood(letter, telling.kind, telling.day))
      change(letter, AppointmentState::rescheduled, telling);
  }
}

/// Another day was asked for, and a letter with one has come since: the day before it no longer holds.
void move_as_asked(Letters& letters, const Telling& asked) {
  const auto newer = std::find_if(letters.begin(), letters.end(), [&](const Letter& letter) {
    const auto& made = letter.appointment.made;
    return made && made->day() >= asked.day && !letter.is(AppointmentState::cancelled);
  });
  if (newer == letters.end()) return;
  for (Letter& older : letters) {
    if (stood(older, newer->appointment.kind, asked.day) &&
        older.appointment.at.day() != newer->appointment.at.day())
      change(older, AppointmentState::rescheduled, asked);
  }
}

/// Whether "it took place" can be about this letter. Words that name a kind name it for a letter of no known
/// kind only on its very day.
bool held_by(const Letter& letter, const Telling& telling) {
  const auto since = telling.day - letter.appointment.at.day();
  if (!telling.about(letter) || letter.is(AppointmentState::rescheduled)) return false;
  if (letter.appointment.kind == AppointmentKind::unknown) return since == days{0};
  if (since < days{-1} || (since > days_of(Window::held_within) && telling.statement.date)) return false;
  if (letter.is(AppointmentState::past) || letter.is(AppointmentState::upcoming)) return true;
  // Called off or missed, and held after all: a code lifts no word of USCIS's own.
  if (letter.by_code) return since <= (telling.statement.is_text() ? days_of(Window::same_visit) : days{1});
  return telling.statement.is_text() && since <= days{1};
}

void hold(Letters& letters, const Telling& telling) {
  Letter* subject = nullptr;
  for (Letter& letter : letters) {
    if (!held_by(letter, telling)) continue;
    if (subject == nullptr || subject->appointment.at < letter.appointment.at) subject = &letter;
  }
  if (subject == nullptr) return;
  change(*subject, AppointmentState::past, telling);
  EvidenceRef& held = subject->appointment.held;
  if (held == kNoEvidence || telling.statement.is_text()) held = telling.statement.from;
}

}  // namespace

void apply_changes(std::vector<Letter>& letters, const Context& context) {
  for (const Statement& statement : context.statements) {
    const auto day = day_of(statement, context);
    if (statement.rank == Rank::reported_code || !day) continue;
    const Telling telling{statement, kind_named(statement), *day};
    if (cancels_appointment(statement.effect)) {
      cancel(letters, telling, context);
    } else if (reschedules_appointment(statement.effect)) {
      reschedule(letters, telling);
    } else if (tells_missed(statement.effect)) {
      miss(letters, telling);
    } else if (statement.effect == Effect::reschedule_requested) {
      move_as_asked(letters, telling);
    } else if (tells_held(statement.effect)) {
      hold(letters, telling);
    }
  }
}

}  // namespace caselight
