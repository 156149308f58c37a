#pragma once

#include <vector>

#include "analysis/analysis.hpp"

namespace caselight {

/// The days from which a clock is counted, and what tells of them.
struct CountedFrom {
  DaySpan days;
  Basis basis;
};

/// Adds what the rule gives; nothing without a rule. Counted from the earliest day that the stamp can be, so
/// that no day is called safe or allowed that may be late; called over only when the count from the latest
/// one has ended, too.
void add_deadline(std::vector<Deadline>& out, const DeadlineRule* rule, const CountedFrom& from);

}  // namespace caselight
