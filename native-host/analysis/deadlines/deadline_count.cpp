#include "analysis/deadlines/deadline_count.hpp"

#include <utility>

namespace caselight {

void add_deadline(std::vector<Deadline>& out, const DeadlineRule* rule, const CountedFrom& from) {
  if (rule == nullptr) return;
  const DeadlineSpan span = apply(*rule, from.days.earliest);
  Deadline deadline;
  deadline.kind = rule->kind;
  deadline.bound = rule->maximum ? Bound::maximum : Bound::exact;
  deadline.earliest = span.earliest;
  deadline.latest = span.latest;
  deadline.over_after = apply(*rule, from.days.latest).latest;
  deadline.from = from.days.earliest;
  deadline.rule = rule;
  deadline.basis = from.basis;
  out.push_back(std::move(deadline));
}

}  // namespace caselight
