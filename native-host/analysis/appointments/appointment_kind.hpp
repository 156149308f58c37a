#pragma once

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"
#include "knowledge/effect_properties.hpp"

namespace caselight {

/// `unknown` where an effect is about no appointment, or only words say about which.
AppointmentKind kind_of(AppointmentSubject subject);

/// The kind of appointment that a statement is about: its effect names it, else USCIS's own words or the
/// code's official text do; `unknown` where they name none, or several.
AppointmentKind kind_named(const Statement& statement);

/// The words speak of an interview and of no other appointment.
bool names_interview(std::string_view text);

/// USCIS says that it uses biometrics taken before: no appointment for them is on the way.
bool reuses_biometrics(const Case& of);

/// The current status says that USCIS decides without an interview.
bool waives_interview(const Case& of);

/// The kind that a cancellation or a missed appointment is about: what it names, else the kind of the
/// appointment that it changed, else of the one that was set last before it.
AppointmentKind subject_kind(const Statement& statement, const Context& context,
                             const std::vector<Appointment>& appointments);

/// The stage at which a case has such an appointment, and back; `unknown` for every other stage.
Stage stage_of(AppointmentKind kind);
AppointmentKind kind_at(Stage stage);

/// True where one of the two is not known, or both are the same.
bool fits(AppointmentKind one, AppointmentKind other);

}  // namespace caselight
