#pragma once

#include "analysis/outlook.hpp"
#include "analysis/statements/statements.hpp"

namespace caselight {

/// How a statement of immigration court tells of it.
CourtTold court_told(const Statement& statement);

}  // namespace caselight
