#include "analysis/changes.hpp"
#include "analysis/changes/parts.hpp"
#include "base/sort_rows.hpp"

namespace caselight {

std::vector<Change> find_changes(const Analysis& before, const Analysis& after) {
  std::vector<Change> out;
  const CommonGround ground(before, after);
  const Comparison pair(ground.before(), ground.after(), out);
  compare_status(pair);
  compare_findings(ground, pair);
  compare_events(pair);
  compare_notices(pair);
  compare_documents(pair);
  compare_requests(pair);
  compare_appointments(ground, pair);
  compare_offices(pair);
  compare_fields(pair);
  compare_stamp(pair);
  weigh(ground.before(), ground.after(), out);
  sort_rows(out, [](const Change& a, const Change& b) { return a.matters < b.matters; });
  return out;
}

}  // namespace caselight
