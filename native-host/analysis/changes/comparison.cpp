#include "analysis/changes/comparison.hpp"

#include <algorithm>
#include <string_view>

namespace caselight {
namespace {

/// The answer of the account itself: the shapes of other sources fill the same places with fewer fields.
bool from_account(const Case& of, Endpoint endpoint) {
  if (of.readings[endpoint] == AnswerReading::empty) return true;
  const std::string prefix = std::string(name_of(endpoint)) + '.';
  return std::any_of(of.evidence.begin(), of.evidence.end(), [&](const Evidence& evidence) {
    return std::string_view(evidence.source).substr(0, prefix.size()) == prefix;
  });
}

bool usable(const Case& of, Endpoint endpoint) {
  return was_read(of.readings[endpoint]) &&
         (endpoint == Endpoint::documents || endpoint == Endpoint::receipt_info ||
          from_account(of, endpoint));
}

bool whole(const Case& of, Endpoint endpoint) {
  return usable(of, endpoint) && of.readings[endpoint] != AnswerReading::truncated;
}

}  // namespace

bool Comparison::both_have(Endpoint endpoint) const {
  return usable(then(), endpoint) && usable(now(), endpoint);
}
bool Comparison::can_appear(Endpoint endpoint) const {
  return whole(then(), endpoint) && usable(now(), endpoint);
}
bool Comparison::can_go(Endpoint endpoint) const {
  return usable(then(), endpoint) && whole(now(), endpoint);
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
