#pragma once

#include <vector>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"

/// The days on which the person is expected somewhere.
///
/// Example: a letter of January 24 names February 10 and no kind. It is an appointment of unknown kind,
/// unless a status text of the same days says that biometrics were scheduled; then that is its kind.
namespace caselight {

/// Every appointment of the notices, oldest first. USCIS does not say what kind an appointment is; a kind is
/// given only where a notice type, a status text or an official code of the same days names it. An
/// appointment is upcoming through the whole of its day, because its hour is not settled.
std::vector<Appointment> find_appointments(const Context& context);

}  // namespace caselight
