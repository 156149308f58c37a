#include <algorithm>
#include <memory>

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

bool read_alike(const Comparison& pair) {
  return std::all_of(kEndpoints.begin(), kEndpoints.end(), [&](Endpoint e) {
    return was_read(pair.then().readings[e]) == was_read(pair.now().readings[e]);
  });
}

/// The analysis of what `of` says in the answers that both readings have, reckoned at the later one's moment.
Analysis on_common_ground(const Comparison& pair, const Case& of) {
  auto common = std::make_shared<Case>(of);
  for (const Endpoint endpoint : kEndpoints) {
    if (!was_read(pair.then().readings[endpoint]) || !was_read(pair.now().readings[endpoint]))
      forget(*common, endpoint);
  }
  return analyze(std::move(common), pair.after().now);
}

template <class Value>
void compare_named(const Comparison& pair, ChangeKind kind, const char* path, Value from, Value to,
                   std::string_view (*name)(Value)) {
  if (from == to) return;
  pair.add(kind, ChangeTurn::changed, path, {std::string(name(from)), {}, {}, {}, {}},
           {std::string(name(to)), {}, {}, {}, {}});
}

void compare_two(const Comparison& pair, const Analysis& before, const Analysis& after) {
  compare_named<OutcomeValue>(pair, ChangeKind::outcome, "outcome.value", before.outcome.value,
                              after.outcome.value, name_of);
  compare_named<Stage>(pair, ChangeKind::stage, "stage.value", before.stage.value, after.stage.value,
                       to_string);
}

}  // namespace

void compare_findings(const Comparison& pair) {
  if (read_alike(pair)) return compare_two(pair, pair.before(), pair.after());
  compare_two(pair, on_common_ground(pair, pair.then()), on_common_ground(pair, pair.now()));
}

}  // namespace caselight
