#pragma once

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"

namespace caselight {

/// What is known of one stage so far. For biometrics, interview and oath the latest telling decides, and an
/// appointment ahead goes before all of them.
struct Trace {
  StepState state = StepState::ahead;
  std::optional<Date> date;     ///< when it took place, was cancelled or missed; else when it was first told
  std::optional<Date> awaited;  ///< the day of an appointment that is ahead
  std::optional<Date> planned;  ///< it was set on this day, no letter bears its day, and nothing says more
  Basis basis;
  bool seen = false;
  Effect effect = Effect::unknown;  ///< of the newest statement about it
};

/// Statements before `since` belong to an earlier round of the case and are left out.
Trace trace_of(Stage stage, const Context& context, const std::vector<Appointment>& appointments,
               std::optional<Date> since = {});

}  // namespace caselight
