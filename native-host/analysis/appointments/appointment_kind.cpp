#include "analysis/appointments/appointment_kind.hpp"

#include <algorithm>

#include "analysis/statements/other_case.hpp"
#include "casefile/sentences.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {

AppointmentKind kind_of(AppointmentSubject subject) {
  switch (subject) {
    case AppointmentSubject::biometrics:
      return AppointmentKind::biometrics;
    case AppointmentSubject::interview:
      return AppointmentKind::interview;
    case AppointmentSubject::oath:
      return AppointmentKind::oath;
    case AppointmentSubject::none:
    case AppointmentSubject::in_words:
      break;
  }
  return AppointmentKind::unknown;
}

bool names_interview(std::string_view text) {
  return appointment_in_words(text) == AppointmentSubject::interview;
}

bool waives_interview(const Case& of) { return status_tells(Wording::interview_not_needed, of); }

bool reuses_biometrics(const Case& of) {
  const auto tells_of_it = [&](std::string_view words) {
    return tells(words, Wording::biometrics_reused, of);
  };
  return status_tells(Wording::biometrics_reused, of) ||
         std::any_of(of.history.begin(), of.history.end(),
                     [&](const auto& s) { return tells_of_it(s.title); }) ||
         std::any_of(of.notices.begin(), of.notices.end(),
                     [&](const auto& n) { return tells_of_it(n.type); }) ||
         std::any_of(of.documents.begin(), of.documents.end(),
                     [&](const auto& d) { return d.source == DocumentSource::uscis && tells_of_it(d.type); });
}

AppointmentKind kind_named(const Statement& statement) {
  const auto subject = properties_of(statement.effect).appointment;
  // The text of no code whose effect leaves it to the words names one kind.
  const bool in_words = subject == AppointmentSubject::in_words && statement.code == nullptr;
  const auto words = statement.kind_says.empty() ? statement.says : statement.kind_says;
  return kind_of(in_words ? appointment_in_words(words) : subject);
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

AppointmentKind kind_at(Stage stage) {
  for (const auto kind : {AppointmentKind::biometrics, AppointmentKind::interview, AppointmentKind::oath}) {
    if (stage_of(kind) == stage) return kind;
  }
  return AppointmentKind::unknown;
}

bool fits(AppointmentKind one, AppointmentKind other) {
  return one == other || one == AppointmentKind::unknown || other == AppointmentKind::unknown;
}

}  // namespace caselight
