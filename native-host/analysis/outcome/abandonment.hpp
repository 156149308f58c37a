#pragma once

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"

namespace caselight {

/// True when an official code of the denial or USCIS's own text about it says that the case was abandoned.
/// Such a denial has no appeal, only a motion to reopen (8 CFR 103.2(b)(15)); a form that has neither is left
/// alone.
bool is_abandonment(const Context& context, const Outcome& outcome);

}  // namespace caselight
