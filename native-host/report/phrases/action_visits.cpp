#include <algorithm>

#include "analysis/appointments/other_day.hpp"
#include "report/phrases/action_voice.hpp"
#include "report/phrases/appointments.hpp"

namespace caselight {
namespace {

std::string attend(const ActionVoice& voice, const Appointment& appointment) {
  const Date day = appointment.at.day();
  if (voice.action.reason == ActionReason::before_decision) {
    const auto what = appointment_name(appointment.kind, voice.speech);
    return voice.speech.say(Word::appointment_before_decision, {{"what", what}, {"date", voice.when(day)}});
  }
  switch (appointment.kind) {
    case AppointmentKind::biometrics:
      return voice.dated(Word::action_attend_biometrics, day);
    case AppointmentKind::interview:
      return voice.dated(Word::action_attend_interview, day);
    case AppointmentKind::oath:
      return voice.dated(Word::action_attend_oath, day);
    case AppointmentKind::unknown:
      break;
  }
  return voice.dated(Word::action_attend_unknown, day);
}

/// The earlier day comes first: whoever stops reading there misses nothing.
std::string attend_either(const ActionVoice& voice, Date one, Date other) {
  return voice.speech.say(Word::action_attend_either, {{"first", voice.when(std::min(one, other))},
                                                       {"second", voice.when(std::max(one, other))}});
}

/// No day is known for it; the one on a notice that the person may have holds no more.
std::string attend_undated(const ActionVoice& voice) {
  return voice.action.moved_from ? voice.dated(Word::action_attend_moved, *voice.action.moved_from)
                                 : voice.plain(Word::action_attend_undated);
}

/// The day by which USCIS has to be told why the citizenship interview was missed.
bool has_day_to_explain(const ActionVoice& voice) {
  const Deadline* clock = voice.clock();
  return voice.action.reason == ActionReason::missed && voice.action.due && clock != nullptr &&
         clock->bound != Bound::printed;
}

}  // namespace

std::string attend_text(const ActionVoice& voice) {
  if (voice.action.appointment >= voice.analysis.appointments.size()) return attend_undated(voice);
  const Appointment& appointment = voice.analysis.appointments[voice.action.appointment];
  const auto other_day = other_possible_day(appointment.at);
  const bool either = other_day && voice.action.reason == ActionReason::plain;
  std::string out =
      either ? attend_either(voice, appointment.at.day(), *other_day) : attend(voice, appointment);
  if (const auto caveat = day_caveat(appointment, voice.speech); !either && !caveat.empty())
    out.append(" ").append(caveat);
  if (voice.analysis.stage.value == Stage::on_hold)
    out.append(" ").append(voice.plain(Word::action_attend_on_hold));
  return out;
}

std::string reschedule_text(const ActionVoice& voice) {
  if (voice.action.reason == ActionReason::named_day)
    return voice.named_day_or(Word::action_reschedule_by, Word::action_reschedule_plain);
  if (has_day_to_explain(voice))
    return voice.dated(voice.analysis.is_over(*voice.action.due) ? Word::action_reschedule_missed_n400_passed
                                                                 : Word::action_reschedule_missed_n400,
                       *voice.action.due);
  if (voice.action.reason == ActionReason::missed)
    return voice.named_day_or(Word::action_reschedule_missed_by, voice.analysis.outlook.oath_missed
                                                                     ? Word::action_reschedule_missed_oath
                                                                     : Word::action_reschedule_missed);
  if (voice.action.reason != ActionReason::asked_again) return voice.plain(Word::action_reschedule_plain);
  return voice.action.told_on ? voice.dated(Word::action_reschedule_asked, *voice.action.told_on)
                              : voice.plain(Word::action_reschedule_plain);
}

}  // namespace caselight
