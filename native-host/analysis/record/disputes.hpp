#pragma once

#include <vector>

#include "analysis/analysis.hpp"

namespace caselight {

/// Codes that sources read in different ways, each once, with every reading.
void add_disputed_codes(const Case& of, std::vector<Conflict>& conflicts);

/// Answers that name different forms.
void add_form_conflict(const Case& of, std::vector<Conflict>& conflicts);

/// True for a disagreement that concerns the outcome, the form or a request with its deadline. The others
/// decide nothing.
bool is_grave(const Conflict& conflict);

}  // namespace caselight
