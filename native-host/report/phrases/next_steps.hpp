#pragma once

#include <string>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/phrases/remedies.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// What usually follows for this form at this stage, from the forms table; the usual order, never a forecast.
struct NextSteps {
  std::vector<std::string> lines;    ///< what this outcome and this stage usually lead to, at most three
  std::vector<std::string> more;     ///< the steps by name, what may be asked on the way, related forms
  bool has_path = false;             ///< one of the further lines lists the steps that usually follow
  std::vector<RemedyLine> remedies;  ///< after a decision against the case: what the law has for this form
  bool tells_remedies = false;       ///< the lines say what the remedies are
  std::string source;                ///< where the table has it from; empty when the form is in no table
};
NextSteps next_steps(const Analysis& analysis, const Speech& speech);
}  // namespace caselight
