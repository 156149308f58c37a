#include "analysis/appointments/appointments.hpp"

#include "analysis/appointments/appointment_kind.hpp"
#include "analysis/appointments/appointment_letters.hpp"
#include "analysis/statements/other_case.hpp"
#include "base/sort_rows.hpp"

namespace caselight {
namespace {

/// USCIS's text may call a visit off whatever its title says; a letter that came after it sets another.
void call_off_in_text(std::vector<Letter>& letters, const Context& context) {
  const StatusText& status = context.of.status;
  if (!status.called_off || is_about_another_case(status.title, context.of)) return;
  const auto& [what, day] = *status.called_off;
  for (Letter& letter : letters) {
    Appointment& visit = letter.appointment;
    const bool later = visit.made && status.date && visit.made->day() > status.date->day();
    const bool meant = day ? visit.at.day() == *day : !later;
    if (!meant || !letter.is(AppointmentState::upcoming) || !fits(visit.kind, kind_of(what))) continue;
    visit.state = AppointmentState::cancelled;
    visit.basis.push_back(status.from);
  }
}

}  // namespace

std::vector<Appointment> find_appointments(const Context& context) {
  std::vector<Letter> letters = read_letters(context);
  apply_changes(letters, context);
  call_off_in_text(letters, context);
  std::vector<Appointment> out;
  for (Letter& letter : letters) out.push_back(std::move(letter.appointment));
  sort_rows(out, [](const Appointment& a, const Appointment& b) {
    return std::pair{a.at, a.from} < std::pair{b.at, b.from};
  });
  return out;
}

}  // namespace caselight
