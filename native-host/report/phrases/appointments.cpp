#include "report/phrases/appointments.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "analysis/appointments/other_day.hpp"

namespace caselight {
namespace {

constexpr std::array kKinds{Word::appointment_unknown, Word::appointment_biometrics,
                            Word::appointment_interview, Word::appointment_oath};
constexpr std::array kStates{Word::appointment_state_upcoming, Word::appointment_state_past,
                             Word::appointment_state_cancelled, Word::appointment_state_rescheduled,
                             Word::appointment_state_missed};

std::string hour_note(const Appointment& appointment, const Speech& speech) {
  if (!appointment.at.has_time) return std::string(speech.plain(Word::appointment_no_hour));
  return speech.say(Word::appointment_hour, {{"time", speech.time(appointment.at.at)}});
}

}  // namespace

std::string day_caveat(const Appointment& appointment, const Speech& speech) {
  const auto day = other_possible_day(appointment.at);
  return day ? speech.say(Word::appointment_day_unsure, {{"date", *day}}) : std::string{};
}

std::string_view appointment_name(AppointmentKind kind, const Speech& speech) {
  return speech.plain(kKinds[static_cast<std::size_t>(kind)]);
}

std::string_view appointment_state(AppointmentState state, const Speech& speech) {
  return speech.plain(kStates[static_cast<std::size_t>(state)]);
}

std::vector<std::string> appointment_notes(const Appointment& appointment, const Speech& speech,
                                           Beside beside) {
  const bool told = beside == Beside::its_task;
  std::vector<std::string> notes;
  const auto add = [&](Word word) { notes.emplace_back(speech.plain(word)); };
  switch (appointment.state) {
    case AppointmentState::upcoming:
      notes.push_back(hour_note(appointment, speech));
      if (std::string caveat = day_caveat(appointment, speech); !told && !caveat.empty())
        notes.push_back(std::move(caveat));
      break;
    case AppointmentState::past:
      add(appointment.held == kNoEvidence ? Word::appointment_past_unknown : Word::appointment_held);
      break;
    case AppointmentState::cancelled:
    case AppointmentState::rescheduled:
      if (!told) add(Word::appointment_cancelled_note);
      break;
    case AppointmentState::missed:
      if (!told) add(Word::appointment_missed_note);
      break;
  }
  if (!told && appointment.kind == AppointmentKind::unknown &&
      appointment.state == AppointmentState::upcoming) {
    add(Word::appointment_kind_not_named);
  }
  return notes;
}

}  // namespace caselight
