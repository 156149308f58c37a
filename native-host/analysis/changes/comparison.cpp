#include "analysis/changes/comparison.hpp"

#include "analysis/changes/common_ground.hpp"

namespace caselight {

bool Comparison::both_have(Endpoint endpoint) const {
  return has_answer(then(), endpoint) && has_answer(now(), endpoint) &&
         from_same_source(then(), now(), endpoint);
}
bool Comparison::can_appear(Endpoint endpoint) const {
  return both_have(endpoint) && !is_cut_off(then(), endpoint);
}
bool Comparison::can_go(Endpoint endpoint) const {
  return both_have(endpoint) && !is_cut_off(now(), endpoint);
}

Change& Comparison::add(ChangeKind kind, ChangeTurn turn, std::string path, ChangeSide from,
                        ChangeSide to) const {
  Change change;
  change.kind = kind;
  change.turn = turn;
  change.path = std::move(path);
  change.from = std::move(from);
  change.to = std::move(to);
  return out_.emplace_back(std::move(change));
}

Change* Comparison::add_value(Endpoint endpoint, ChangeKind kind, const char* path, ChangeSide from,
                              ChangeSide to) const {
  if (from.value == to.value) return nullptr;
  if (from.value.empty()) {
    return can_appear(endpoint) ? &add(kind, ChangeTurn::appeared, path, {}, std::move(to)) : nullptr;
  }
  if (to.value.empty()) {
    return can_go(endpoint) ? &add(kind, ChangeTurn::gone, path, std::move(from), {}) : nullptr;
  }
  if (!both_have(endpoint)) return nullptr;
  return &add(kind, ChangeTurn::changed, path, std::move(from), std::move(to));
}

}  // namespace caselight
