#include <algorithm>
#include <memory>
#include <utility>

#include "analysis/analyze.hpp"
#include "analysis/changes/parts.hpp"

namespace caselight {
namespace {

void forget_record(Case& of) {
  of.closed = {};
  of.action_required = {};
  of.updated = {};
  of.events.clear();
  of.notices.clear();
  of.requests.clear();
}

void forget(Case& of, Endpoint endpoint) {
  switch (endpoint) {
    case Endpoint::cases:
      return forget_record(of);
    case Endpoint::case_status:
      of.status = {};
      of.history.clear();
      of.jurisdiction = {};
      return;
    case Endpoint::documents:
      return of.documents.clear();
    case Endpoint::receipt_info:
      of.location = {};
  }
}

/// A value that stands once, where only one of two answers goes as far as to it.
template <class Value>
void forget_unless_both(Value& value, const Value& then, const Value& now) {
  if (!then || !now) value = {};
}

/// Of an answer that was cut off, only what both readings show can be compared: no row of a list is known to
/// be missing or new.
void keep_shared(Case& of, const Comparison& pair, Endpoint endpoint) {
  const Case& then = pair.then();
  const Case& now = pair.now();
  switch (endpoint) {
    case Endpoint::cases:
      of.events.clear();
      of.notices.clear();
      of.requests.clear();
      forget_unless_both(of.closed, then.closed, now.closed);
      forget_unless_both(of.action_required, then.action_required, now.action_required);
      return forget_unless_both(of.updated, then.updated, now.updated);
    case Endpoint::case_status:
      of.history.clear();
      if (then.status.from == kNoEvidence || now.status.from == kNoEvidence) of.status = {};
      return forget_unless_both(of.jurisdiction, then.jurisdiction, now.jurisdiction);
    case Endpoint::documents:
    case Endpoint::receipt_info:
      return forget(of, endpoint);
  }
}

bool unread_in_one(const Comparison& pair, Endpoint endpoint) {
  return !was_read(pair.then().readings[endpoint]) || !was_read(pair.now().readings[endpoint]);
}

bool cut_off_in_one(const Comparison& pair, Endpoint endpoint) {
  constexpr auto kCut = AnswerReading::truncated;
  return pair.then().readings[endpoint] == kCut || pair.now().readings[endpoint] == kCut;
}

bool read_alike(const Comparison& pair) {
  return std::all_of(kEndpoints.begin(), kEndpoints.end(), [&](Endpoint e) {
    const bool alike = was_read(pair.then().readings[e]) == was_read(pair.now().readings[e]);
    return alike && !cut_off_in_one(pair, e);
  });
}

/// The analysis of what `of` says in the answers that both readings have, reckoned at the later one's moment.
Analysis on_common_ground(const Comparison& pair, const Case& of) {
  auto common = std::make_shared<Case>(of);
  for (const Endpoint endpoint : kEndpoints) {
    if (unread_in_one(pair, endpoint)) {
      forget(*common, endpoint);
    } else if (cut_off_in_one(pair, endpoint)) {
      keep_shared(*common, pair, endpoint);
    }
  }
  return analyze(std::move(common), pair.after().now);
}

ChangeSide side(std::string_view name, std::string_view what = {}) {
  return {std::string(name), std::string(what), {}, {}, {}};
}

void compare_two(const Comparison& pair, const Analysis& before, const Analysis& after) {
  if (before.outcome.value != after.outcome.value)
    pair.add(ChangeKind::outcome, ChangeTurn::changed, "outcome.value", side(name_of(before.outcome.value)),
             side(name_of(after.outcome.value)));
  if (before.stage.value == after.stage.value) return;
  const auto stage = [](const StageFinding& found) {
    return side(to_string(found.value), effect_name(found.effect));
  };
  pair.add(ChangeKind::stage, ChangeTurn::changed, "stage.value", stage(before.stage), stage(after.stage));
}

}  // namespace

void compare_findings(const Comparison& pair) {
  if (read_alike(pair)) return compare_two(pair, pair.before(), pair.after());
  compare_two(pair, on_common_ground(pair, pair.then()), on_common_ground(pair, pair.now()));
}

}  // namespace caselight
