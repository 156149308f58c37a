#pragma once

#include <string>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/phrases/deadlines.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

std::string_view appointment_name(AppointmentKind kind, const Speech& speech);
std::string_view appointment_state(AppointmentState state, const Speech& speech);

/// That the day may be another one, where the hour of the record is such that it could; else empty.
std::string day_caveat(const Appointment& appointment, const Speech& speech);

/// What has to be known about it besides the day: the kind is not named, the hour's caveat, whether it took
/// place; without what its own task says.
std::vector<std::string> appointment_notes(const Appointment& appointment, const Speech& speech,
                                           Beside beside = Beside::nothing);

}  // namespace caselight
