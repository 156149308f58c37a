#pragma once

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

}  // namespace caselight
