#include "analysis/actions/told_beside.hpp"

#include <algorithm>

#include "analysis/outcome/outcome.hpp"

namespace caselight {
namespace {

bool challenges_decision(const Action& task) {
  return task.kind == ActionKind::file_appeal_or_motion || task.kind == ActionKind::request_hearing;
}

/// True where this task sends the person to a lawyer about the same matter. Codes alone are said to be that
/// in the lawyer's line, which therefore stays.
bool sends_to_lawyer(const Action& task, const Action& lawyer, bool stated) {
  if (lawyer.reason == ActionReason::intent)
    return task.kind == ActionKind::respond_noid || task.kind == ActionKind::respond_noir;
  if (lawyer.reason == ActionReason::missed)
    return task.kind == ActionKind::reschedule && task.reason == ActionReason::missed;
  return lawyer.reason == ActionReason::adverse_decision && stated && !lawyer.due &&
         challenges_decision(task);
}

bool any(const Analysis& a, const auto& holds) { return std::ranges::any_of(a.actions, holds); }

/// What came back is told of once: a card by the line about it, and a notice by the line about that.
ToldBeside returned_beside(const Analysis& a) {
  const bool card = a.stage.value == Stage::card_problem;
  const bool told = any(a, [&](const Action& other) {
    return card ? other.kind == ActionKind::report_missing_card
                : other.kind == ActionKind::check_account && other.reason == ActionReason::returned;
  });
  if (!told) return ToldBeside::nothing;
  return card ? ToldBeside::returned_card : ToldBeside::returned_notice;
}

/// Mailed, and nothing tells what became of it.
bool is_card_on_its_way(const Analysis& a) {
  const bool came_back =
      any(a, [](const Action& other) { return other.kind == ActionKind::report_missing_card; });
  return !came_back && std::ranges::any_of(a.stage.path, [](const PathStep& step) {
    return step.stage == Stage::card_mailed &&
           (step.state == StepState::evidenced || step.state == StepState::current);
  });
}

ToldBeside beside(const Analysis& a, const Action& action) {
  if (action.kind == ActionKind::update_address && action.reason == ActionReason::returned)
    return returned_beside(a);
  // The mail that came back may be the very request that nobody has answered.
  if (action.kind == ActionKind::check_account && action.reason == ActionReason::returned &&
      any(a, [](const Action& other) { return is_response(other.kind); }))
    return ToldBeside::request;
  // Or the card that was mailed before.
  if (action.kind == ActionKind::check_account && action.reason == ActionReason::returned &&
      is_card_on_its_way(a))
    return ToldBeside::mailed_card;
  const bool remedy = action.kind == ActionKind::see_lawyer && any(a, challenges_decision);
  return remedy ? ToldBeside::remedy : ToldBeside::nothing;
}

/// The day of the line of the history that an action rests on.
std::optional<Date> day_of_line(const Analysis& a, EvidenceRef source) {
  const auto line = std::ranges::find_if(a.timeline, [&](const TimelineEntry& entry) {
    return entry.from == source || std::ranges::find(entry.also, source) != entry.also.end();
  });
  return line == a.timeline.end() ? std::nullopt : std::optional(line->date);
}

bool names_its_line(ActionReason reason) {
  return reason == ActionReason::asked_again || reason == ActionReason::reviewed ||
         reason == ActionReason::asked_after;
}

}  // namespace

void find_told_beside(Analysis& so_far) {
  const bool stated = is_stated_against(so_far.outcome);
  for (Action& action : so_far.actions) {
    action.beside = beside(so_far, action);
    action.one_of_several = std::ranges::count(so_far.actions, action.kind, &Action::kind) > 1;
    action.told_by_other = action.kind == ActionKind::see_lawyer && any(so_far, [&](const Action& other) {
                             return sends_to_lawyer(other, action, stated);
                           });
    if (names_its_line(action.reason)) action.told_on = day_of_line(so_far, action.source);
  }
  for (std::size_t i = 0; i < so_far.deadlines.size(); ++i)
    so_far.deadlines[i].task_says_lawyer = any(so_far, [&](const Action& action) {
      return action.kind == ActionKind::see_lawyer || action.deadline == i;
    });
}

}  // namespace caselight
