#pragma once

#include <optional>
#include <string>

#include "capture/intake.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// Why nothing in an input could be analysed, and what to do, in one line each.
struct Refusal {
  std::string message;
  std::string fix;
};
Refusal explain_refusal(const Intake& intake, const Speech& speech);

/// The same for a part of an input of which the rest can be analysed.
std::optional<Refusal> explain_left_out(const Intake& intake, const Speech& speech);

}  // namespace caselight
