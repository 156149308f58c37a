#include "analysis/changes/parts.hpp"

namespace caselight {
namespace {

ChangeSide side(std::string_view name, std::string_view what = {}) {
  return {std::string(name), std::string(what), {}, {}, {}};
}

ChangeSide side(const StageFinding& found) { return side(to_string(found.value), effect_name(found.effect)); }

/// A finding that changed, where each reading says by itself what the comparison says of it.
template <class Find>
bool changed(const CommonGround& ground, Find find) {
  const auto then = find(ground.firm_before());
  const auto now = find(ground.firm_after());
  return then != now && then == find(ground.own_before()) && now == find(ground.own_after());
}

}  // namespace

void compare_findings(const CommonGround& ground, const Comparison& pair) {
  const Analysis& then = ground.firm_before();
  const Analysis& now = ground.firm_after();
  if (changed(ground, [](const Analysis& of) { return of.outcome.value; }))
    pair.add(ChangeKind::outcome, ChangeTurn::changed, "outcome.value", side(name_of(then.outcome.value)),
             side(name_of(now.outcome.value)));
  if (changed(ground, [](const Analysis& of) { return of.stage.value; }))
    pair.add(ChangeKind::stage, ChangeTurn::changed, "stage.value", side(then.stage), side(now.stage));
}

}  // namespace caselight
