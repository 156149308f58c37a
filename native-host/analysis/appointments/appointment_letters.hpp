#pragma once

#include <vector>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"

namespace caselight {

/// Which appointment a letter announced, and who changed it last.
struct Letter {
  Appointment appointment;
  std::string_view id;
  std::optional<Stamp> changed;  ///< when its state was changed, as the statement says
  bool by_code = false;          ///< a code alone changed it

  bool is(AppointmentState state) const { return appointment.state == state; }
  bool settled() const { return is(AppointmentState::cancelled) || is(AppointmentState::rescheduled); }
};

/// The letters that set an appointment, in the order of the notices, each `upcoming` or `past` by its day.
/// One appointment that two letters announce is there once; of one letter that bears two days the newer one
/// counts.
std::vector<Letter> read_letters(const Context& context);

/// Takes in what was told later: cancelled, rescheduled, missed, took place.
void apply_changes(std::vector<Letter>& letters, const Context& context);

}  // namespace caselight
