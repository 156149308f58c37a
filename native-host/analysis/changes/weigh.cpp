#include <algorithm>

#include "analysis/changes/parts.hpp"

namespace caselight {
namespace {

bool is_quiet(const Change& change) {
  switch (change.kind) {
    case ChangeKind::repeated_event:
    case ChangeKind::touch:
    case ChangeKind::field:
      return true;
    case ChangeKind::document:
      return change.turn == ChangeTurn::own_upload || change.turn == ChangeTurn::gone;
    case ChangeKind::event:
    case ChangeKind::notice:
      return change.turn == ChangeTurn::gone;
    case ChangeKind::status:
    case ChangeKind::outcome:
    case ChangeKind::stage:
    case ChangeKind::evidence_request:
    case ChangeKind::appointment:
    case ChangeKind::office:
      break;
  }
  return change.turn == ChangeTurn::flag_back || change.turn == ChangeTurn::redated;
}

bool same_action(const Action& a, const Action& b) {
  return a.kind == b.kind && a.reason == b.reason && a.due == b.due;
}

/// What the later reading asks of the person and the earlier one did not.
std::vector<const Action*> new_actions(const Analysis& before, const Analysis& after) {
  std::vector<const Action*> out;
  for (const Action& action : after.actions) {
    const bool known = std::any_of(before.actions.begin(), before.actions.end(),
                                   [&](const Action& earlier) { return same_action(earlier, action); });
    if (!known) out.push_back(&action);
  }
  return out;
}

/// A person who relies on an appointment has to know when it is moved, cancelled or no longer listed.
bool takes_back_a_date(const Change& change, Instant now) {
  return change.kind == ChangeKind::appointment && change.turn != ChangeTurn::appeared && change.from.at &&
         change.from.at->at >= now;
}

bool can_ask(const Change& change) {
  const bool by_kind = change.kind <= ChangeKind::stage || change.kind == ChangeKind::notice ||
                       change.kind == ChangeKind::evidence_request || change.kind == ChangeKind::appointment;
  const bool asked =
      change.kind == ChangeKind::field && change.path == "cases.actionRequired" && change.to.value == "true";
  return (by_kind && change.turn != ChangeTurn::gone && !is_quiet(change)) || asked;
}

}  // namespace

void weigh(const Analysis& before, const Analysis& after, std::vector<Change>& changes) {
  for (Change& change : changes) {
    if (is_quiet(change)) change.matters = Matters::quiet;
    if (takes_back_a_date(change, after.now)) change.matters = Matters::needs_you;
  }
  const auto asks = new_actions(before, after);
  if (asks.empty()) return;
  bool named = false;
  for (Change& change : changes) {
    const bool source = std::any_of(asks.begin(), asks.end(), [&](const Action* action) {
      return after.of->evidence_of(action->source).id == change.path;
    });
    if (!source) continue;
    change.matters = Matters::needs_you;
    named = true;
  }
  if (named) return;
  for (Change& change : changes) {
    if (can_ask(change)) change.matters = Matters::needs_you;
  }
}

}  // namespace caselight
