#include "analysis/appointment_kind.hpp"

#include <algorithm>
#include <initializer_list>

#include "analysis/other_case.hpp"
#include "base/text.hpp"

namespace caselight {
namespace {

bool names(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return contains_ignoring_case(text, word); });
}

AppointmentKind kind_in_words(std::string_view text) {
  const bool biometrics = names(text, {"biometric", "fingerprint", "adit processing"});
  const bool interview = names(text, {"interview"});
  const bool oath = names(text, {"oath", "naturalization ceremony"});
  if (biometrics + interview + oath != 1) return AppointmentKind::unknown;
  return biometrics  ? AppointmentKind::biometrics
         : interview ? AppointmentKind::interview
                     : AppointmentKind::oath;
}

}  // namespace

bool names_interview(std::string_view text) { return kind_in_words(text) == AppointmentKind::interview; }

bool reuses_biometrics(const Case& of) {
  const auto says = [&](std::string_view words) {
    return contains_ignoring_case(words, "reus") && names(words, {"biometric", "fingerprint"}) &&
           !names(words, {"not reus", "cannot", "unable", "request"}) && !is_about_another_case(words, of);
  };
  return says(of.status.title) ||
         std::any_of(of.history.begin(), of.history.end(), [&](const auto& s) { return says(s.title); }) ||
         std::any_of(of.notices.begin(), of.notices.end(), [&](const auto& n) { return says(n.type); }) ||
         std::any_of(of.documents.begin(), of.documents.end(),
                     [&](const auto& d) { return d.source == DocumentSource::uscis && says(d.type); });
}

bool reschedules_appointment(Effect effect) {
  return effect == Effect::appointment_rescheduled || effect == Effect::interview_rescheduled;
}

bool sets_appointment(Effect effect) {
  return effect == Effect::biometrics_scheduled || effect == Effect::appointment_scheduled ||
         effect == Effect::interview_scheduled || effect == Effect::oath_scheduled ||
         reschedules_appointment(effect);
}

bool cancels_appointment(Effect effect) {
  return effect == Effect::appointment_cancelled || effect == Effect::interview_cancelled ||
         effect == Effect::oath_cancelled;
}

bool tells_missed(Effect effect) {
  return effect == Effect::appointment_missed || effect == Effect::interview_missed;
}

bool tells_held(Effect effect) {
  return effect == Effect::biometrics_taken || effect == Effect::interview_completed ||
         effect == Effect::oath_completed || effect == Effect::certificate_issued;
}

AppointmentKind kind_named(const Statement& statement) {
  switch (statement.effect) {
    case Effect::biometrics_ordered:
    case Effect::biometrics_scheduled:
    case Effect::biometrics_taken:
      return AppointmentKind::biometrics;
    case Effect::interview_ready:
    case Effect::interview_next:
    case Effect::interview_scheduled:
    case Effect::interview_rescheduled:
    case Effect::interview_cancelled:
    case Effect::interview_completed:
    case Effect::interview_missed:
      return AppointmentKind::interview;
    case Effect::oath_scheduled:
    case Effect::oath_completed:
    case Effect::certificate_issued:
    case Effect::oath_cancelled:
      return AppointmentKind::oath;
    case Effect::appointment_scheduled:
    case Effect::appointment_rescheduled:
    case Effect::appointment_cancelled:
    case Effect::appointment_missed:
      return kind_in_words(statement.code != nullptr ? statement.code->text : statement.says);
    default:
      return AppointmentKind::unknown;
  }
}

AppointmentKind subject_kind(const Statement& statement, const Context& context,
                             const std::vector<Appointment>& appointments) {
  if (const auto kind = kind_named(statement); kind != AppointmentKind::unknown) return kind;
  for (const Appointment& appointment : appointments) {
    const auto& basis = appointment.basis;
    if (std::find(basis.begin(), basis.end(), statement.from) != basis.end()) return appointment.kind;
  }
  AppointmentKind last = AppointmentKind::unknown;
  for (const Statement& earlier : context.statements) {
    if (&earlier == &statement) break;
    const auto kind = kind_named(earlier);
    if (sets_appointment(earlier.effect) && kind != AppointmentKind::unknown) last = kind;
  }
  return last;
}

Stage stage_of(AppointmentKind kind) {
  switch (kind) {
    case AppointmentKind::biometrics:
      return Stage::biometrics;
    case AppointmentKind::interview:
      return Stage::interview;
    case AppointmentKind::oath:
      return Stage::oath;
    case AppointmentKind::unknown:
      break;
  }
  return Stage::unknown;
}

bool fits(AppointmentKind one, AppointmentKind other) {
  return one == other || one == AppointmentKind::unknown || other == AppointmentKind::unknown;
}

}  // namespace caselight
