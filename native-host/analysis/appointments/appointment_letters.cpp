#include "analysis/appointments/appointment_letters.hpp"

#include <algorithm>

#include "analysis/appointments/appointment_kind.hpp"
#include "knowledge/notice_types.hpp"
#include "knowledge/windows.hpp"

namespace caselight {
namespace {

/// Kinds named within days of the letter by statements other than the letter itself; two different kinds name
/// none.
void name_kind(Appointment& appointment, const Context& context) {
  if (appointment.kind != AppointmentKind::unknown || !appointment.made) return;
  AppointmentKind named = AppointmentKind::unknown;
  Basis basis;
  for (const Statement& statement : context.statements) {
    const bool sets = sets_appointment(statement.effect) || statement.effect == Effect::biometrics_ordered;
    const auto kind = sets ? kind_named(statement) : AppointmentKind::unknown;
    const auto day = statement.day();
    if (kind == AppointmentKind::unknown || !day ||
        std::chrono::abs(*day - appointment.made->day()) > days_of(Window::same_letter))
      continue;
    if (named != AppointmentKind::unknown && kind != named) return;
    named = kind;
    basis.push_back(statement.from);
  }
  appointment.kind = named;
  appointment.basis = std::move(basis);
}

Letter read_letter(const Notice& notice, const Context& context) {
  Letter letter;
  letter.id = notice.letter_id;
  Appointment& appointment = letter.appointment;
  appointment.at = *notice.appointment;
  appointment.from = notice.from;
  appointment.made = notice.generated;
  Statement type;
  type.effect = read_notice_type(notice.type).effect;
  type.says = notice.type;
  appointment.kind = kind_named(type);
  name_kind(appointment, context);
  const bool over = appointment.at.day() < context.today;
  appointment.state = over ? AppointmentState::past : AppointmentState::upcoming;
  return letter;
}

bool newer(const Letter& one, const Letter& other) {
  const auto& a = one.appointment.made;
  const auto& b = other.appointment.made;
  return a && (!b || b->at < a->at);
}

/// The letter was sent again, or is listed twice: one appointment, told by both.
bool join(Letter& home, const Letter& again) {
  Appointment& kept = home.appointment;
  const Appointment& other = again.appointment;
  if (kept.at != other.at || !fits(kept.kind, other.kind)) return false;
  if (kept.kind == AppointmentKind::unknown) kept.kind = other.kind;
  kept.basis.push_back(other.from);
  for (const EvidenceRef ref : other.basis)
    if (std::find(kept.basis.begin(), kept.basis.end(), ref) == kept.basis.end()) kept.basis.push_back(ref);
  if (newer(again, home)) kept.made = other.made;
  return true;
}

/// One letter that now bears another day: the day that it bore first no longer holds.
void replace_day(Letter& one, Letter& other) {
  if (one.id.empty() || one.id != other.id || one.appointment.at == other.appointment.at) return;
  if (!newer(one, other) && !newer(other, one)) return;
  Letter& old = newer(one, other) ? other : one;
  const Letter& now = newer(one, other) ? one : other;
  old.appointment.state = AppointmentState::rescheduled;
  old.appointment.basis.push_back(now.appointment.from);
}

/// Under a title that no table knows the text alone tells of the visit.
bool may_set_a_visit(const Statement& text) {
  return sets_appointment(text.effect) || text.effect == Effect::unknown;
}

/// The day that USCIS's own text names, where no letter of about the text's day has one.
void add_day_of_text(std::vector<Letter>& letters, const Context& context) {
  const auto text = std::ranges::find(context.statements, Rank::current_text, &Statement::rank);
  const auto& day = context.of.status.appointment;
  if (!day || text == context.statements.end() || !may_set_a_visit(*text)) return;
  const auto kind = kind_named(*text);
  const bool told = std::ranges::any_of(letters, [&](const Letter& letter) {
    const auto& made = letter.appointment.made;
    const bool of_text = !made || !text->date || made->day() + days_of(Window::same_letter) >= *text->day();
    return fits(letter.appointment.kind, kind) && (of_text || letter.appointment.at.day() == *day);
  });
  if (told) return;
  Letter& added = letters.emplace_back();
  added.appointment.at = Stamp{Instant{*day}, false};
  added.appointment.kind = kind;
  added.appointment.from = text->from;
  added.appointment.made = text->date;
  added.appointment.state = *day < context.today ? AppointmentState::past : AppointmentState::upcoming;
}

}  // namespace

std::vector<Letter> read_letters(const Context& context) {
  std::vector<Letter> letters;
  for (const Notice& notice : context.of.notices) {
    if (!notice.appointment) continue;
    Letter letter = read_letter(notice, context);
    const auto known =
        std::any_of(letters.begin(), letters.end(), [&](Letter& earlier) { return join(earlier, letter); });
    if (known) continue;
    for (Letter& earlier : letters) replace_day(earlier, letter);
    letters.push_back(std::move(letter));
  }
  add_day_of_text(letters, context);
  return letters;
}

}  // namespace caselight
