#include "analysis/learned.hpp"

#include <algorithm>

namespace caselight {

std::vector<SeenTogether> find_seen_together(std::span<const Change> changes) {
  std::vector<SeenTogether> out;
  const auto status = std::find_if(changes.begin(), changes.end(), [](const Change& c) {
    return c.kind == ChangeKind::status && c.turn == ChangeTurn::changed;
  });
  if (status == changes.end()) return out;
  for (const Change& change : changes) {
    if (change.kind != ChangeKind::event || change.turn != ChangeTurn::appeared) continue;
    out.push_back({change.to.what, status->to.what});
  }
  return out;
}

}  // namespace caselight
