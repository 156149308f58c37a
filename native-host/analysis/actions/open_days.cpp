#include "analysis/actions/open_days.hpp"

#include "knowledge/holidays.hpp"

namespace caselight {
namespace {

/// What has to arrive at an office, or be filed there.
bool goes_to_an_office(ActionKind kind) {
  switch (kind) {
    case ActionKind::respond_rfe:
    case ActionKind::respond_noid:
    case ActionKind::respond_noir:
    case ActionKind::file_appeal_or_motion:
    case ActionKind::request_hearing:
    case ActionKind::see_lawyer:
      return true;
    case ActionKind::attend_appointment:
    case ActionKind::reschedule:
    case ActionKind::report_missing_card:
    case ActionKind::update_address:
    case ActionKind::refile:
    case ActionKind::check_account:
    case ActionKind::other:
      break;
  }
  return false;
}

/// A longest time is no day to aim for, and a day that is over needs no other.
bool has_day_ahead(const Analysis& analysis, const Action& action) {
  return action.due && action.deadline != Action::npos &&
         analysis.deadlines[action.deadline].bound != Bound::maximum && !analysis.is_over(*action.due);
}

}  // namespace

void find_open_days(Analysis& so_far) {
  for (Action& action : so_far.actions) {
    if (!goes_to_an_office(action.kind) || !has_day_ahead(so_far, action)) continue;
    if (!is_business_day(*action.due)) action.open_day = previous_business_day(*action.due);
  }
}

}  // namespace caselight
