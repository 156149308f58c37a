#include <algorithm>
#include <tuple>
#include <utility>

#include "analysis/action_rules.hpp"
#include "analysis/appointment_actions.hpp"
#include "analysis/speech.hpp"

namespace caselight {
namespace {

constexpr std::size_t npos = Action::npos;

ActionReason clock_state(const Analysis& analysis, std::size_t deadline) {
  if (deadline == npos) return ActionReason::clock_unknown;
  return analysis.deadlines[deadline].latest < analysis.today() ? ActionReason::clock_passed
                                                                : ActionReason::clock_running;
}

Action with_deadline(const Analysis& analysis, ActionKind kind, std::size_t deadline, EvidenceRef source) {
  Action action;
  action.kind = kind;
  action.reason = clock_state(analysis, deadline);
  action.deadline = deadline;
  action.source = source;
  if (deadline != npos) action.due = analysis.deadlines[deadline].earliest;
  return action;
}

/// Nothing to count from, but USCIS's status text itself gives the last day.
void go_by_named_day(Action& action, const Request& request, Date today) {
  if (!request.named_last) return;
  action.due = request.named_last;
  action.reason = *action.due < today ? ActionReason::clock_passed : ActionReason::clock_running;
}

void add_requests(const Analysis& analysis, const std::vector<Request>& requests, std::vector<Action>& out) {
  for (const Request& request : requests) {
    if (!still_asks(request, analysis.outcome)) continue;
    const EvidenceRef source = request.basis.empty() ? kNoEvidence : request.basis.front();
    if (request.ordered_only) {
      out.push_back(plain_action(ActionKind::check_account, ActionReason::intent, source));
      continue;
    }
    const bool noid = request.kind == RequestKind::noid;
    const bool rfe = request.kind == RequestKind::rfe;
    const auto kind = rfe    ? ActionKind::respond_rfe
                      : noid ? ActionKind::respond_noid
                             : ActionKind::respond_noir;
    const auto clock = rfe    ? DeadlineKind::rfe_response
                       : noid ? DeadlineKind::noid_response
                              : DeadlineKind::noir_response;
    const bool own_rule =
        request.effect == Effect::rescind_intent || request.effect == Effect::terminate_intent;
    const auto deadline = deadline_of(analysis, own_rule ? DeadlineKind::other : clock, request.sent);
    out.push_back(with_deadline(analysis, kind, deadline, source));
    if (deadline == npos) go_by_named_day(out.back(), request, analysis.today());
    if (!rfe) out.push_back(plain_action(ActionKind::see_lawyer, ActionReason::intent, source));
  }
}

EvidenceRef basis_of(const Outcome& outcome) {
  return outcome.basis.empty() ? kNoEvidence : outcome.basis.front();
}

/// What the words say beside a decision in the codes; without words, the last of the codes that disagree.
EvidenceRef disputed(const Analysis& analysis) {
  const EvidenceRef stated = basis_of(analysis.outcome);
  return stated != kNoEvidence ? stated : analysis.conflicts.front().claims.back().source;
}

/// The clock of this kind that ends first of those that still run. Once the last day is over the remedy is a
/// lawyer's question: no form is named as if it were still open.
std::size_t running(const Analysis& analysis, DeadlineKind kind) {
  for (std::size_t i = 0; i < analysis.deadlines.size(); ++i) {
    if (analysis.deadlines[i].kind == kind && clock_state(analysis, i) == ActionReason::clock_running)
      return i;
  }
  return npos;
}

void add_remedies(const Analysis& analysis, std::vector<Action>& out) {
  const EvidenceRef source = basis_of(analysis.outcome);
  for (const auto& [clock, kind] :
       {std::pair{DeadlineKind::hearing_n336, ActionKind::request_hearing},
        std::pair{DeadlineKind::motion_or_appeal_i290b, ActionKind::file_appeal_or_motion},
        std::pair{DeadlineKind::appeal_eoir29, ActionKind::file_appeal_or_motion}}) {
    const auto deadline = running(analysis, clock);
    if (deadline != npos) out.push_back(with_deadline(analysis, kind, deadline, source));
  }
  Action lawyer = plain_action(ActionKind::see_lawyer, ActionReason::adverse_decision, source);
  // A way that is no form of USCIS's (the district court after an N-336) is a lawyer's matter with a clock of
  // its own.
  const auto court = deadline_of(analysis, DeadlineKind::other);
  if (court != npos) {
    lawyer.deadline = court;
    lawyer.due = analysis.deadlines[court].earliest;
  }
  out.push_back(lawyer);
}

void add_for_outcome(const Analysis& analysis, std::vector<Action>& out) {
  const EvidenceRef source = basis_of(analysis.outcome);
  switch (analysis.outcome.value) {
    case OutcomeValue::denied:
    case OutcomeValue::revoked:
    case OutcomeValue::mixed:
      add_remedies(analysis, out);
      return;
    case OutcomeValue::rejected:
      out.push_back(plain_action(ActionKind::refile, ActionReason::rejected, source));
      return;
    case OutcomeValue::terminated:
      out.push_back(plain_action(ActionKind::see_lawyer, ActionReason::adverse_decision, source));
      return;
    case OutcomeValue::appeal:
      if (verdict_of(analysis.outcome.effect) != Verdict::back) return;
      out.push_back(plain_action(ActionKind::see_lawyer, ActionReason::adverse_decision, source));
      return;
    default:
      return;
  }
}

void add_card(const Context& context, const Analysis& analysis, std::vector<Action>& out) {
  if (analysis.outcome.value != OutcomeValue::approved) return;
  if (analysis.stage.value == Stage::card_problem) {
    const EvidenceRef source = analysis.stage.basis.empty() ? kNoEvidence : analysis.stage.basis.front();
    if (analysis.stage.effect != Effect::card_problem && analysis.stage.effect != Effect::card_not_made) {
      out.push_back(plain_action(ActionKind::report_missing_card, ActionReason::returned, source));
      if (analysis.stage.effect != Effect::card_destroyed)
        out.push_back(plain_action(ActionKind::update_address, ActionReason::returned, source));
    } else if (context.of.status.from == source) {
      out.push_back(plain_action(ActionKind::check_account, ActionReason::returned, source));
    }
  }
  const auto overdue = deadline_of(analysis, DeadlineKind::card_not_delivered);
  if (overdue != npos && analysis.deadlines[overdue].earliest < analysis.today()) {
    const Basis& basis = analysis.deadlines[overdue].basis;
    Action action = plain_action(ActionKind::report_missing_card, ActionReason::not_delivered, basis.front());
    action.deadline = overdue;
    out.push_back(action);
  }
}

const Statement* newest(const Context& context, Effect effect) {
  const auto found =
      std::find_if(context.statements.rbegin(), context.statements.rend(),
                   [&](const Statement& s) { return s.effect == effect && s.rank != Rank::reported_code; });
  return found == context.statements.rend() ? nullptr : &*found;
}

/// A notice that came back is overtaken by a later letter, or by a card that arrived.
bool is_overtaken(const Statement& returned, const Context& context) {
  return std::any_of(context.statements.begin(), context.statements.end(), [&](const Statement& s) {
    const bool arrived =
        s.rank == Rank::document || s.rank == Rank::notice || s.effect == Effect::card_delivered;
    return arrived && s.effect != Effect::notice_returned && s.date && s.day() > returned.day();
  });
}

void add_returned_notice(const Context& context, std::vector<Action>& out) {
  const Statement* returned = newest(context, Effect::notice_returned);
  if (returned == nullptr) return;
  const bool newest_text = returned->rank == Rank::current_text || returned == &context.statements.back();
  if (newest_text || (returned->is_code() && !is_overtaken(*returned, context))) {
    out.push_back(plain_action(ActionKind::update_address, ActionReason::returned, returned->from));
  }
}

/// A notice that may ask for something, or a decision whose verdict is not told.
bool is_unread(const Statement& statement) {
  const bool words = !statement.is_code() && statement.rank != Rank::past_text;
  const bool decision = statement.decision && verdict_of(statement.effect) == Verdict::silent;
  return words && (statement.effect == Effect::unread_notice ||
                   (decision && statement.effect != Effect::removal_notice));
}

/// Until USCIS's own words go on, or the case is decided.
void add_unread_notice(const Context& context, const Analysis& analysis, std::vector<Action>& out) {
  if (analysis.outcome.value >= OutcomeValue::approved && analysis.outcome.value <= OutcomeValue::mixed &&
      analysis.outcome.value != OutcomeValue::closed)
    return;
  const Statement* unread = nullptr;
  for (const Statement& statement : context.statements) {
    const bool goes_on = statement.is_text() && statement.effect != Effect::unknown;
    if (is_unread(statement)) {
      unread = &statement;
    } else if (goes_on && unread != nullptr && statement.date && statement.day() > unread->day()) {
      unread = nullptr;
    }
  }
  if (unread != nullptr)
    out.push_back(plain_action(ActionKind::check_account, ActionReason::unread_notice, unread->from));
}

/// A motion that failed leaves a decision standing that was not read.
void add_failed_motion(const Context& context, const Analysis& analysis, std::vector<Action>& out) {
  const Statement* failed = newest(context, Effect::motion_denied);
  if (failed != nullptr && analysis.outcome.value == OutcomeValue::unknown)
    out.push_back(plain_action(ActionKind::see_lawyer, ActionReason::plain, failed->from));
}

void add_removal(const Context& context, std::vector<Action>& out) {
  if (const Statement* notice = newest(context, Effect::removal_notice)) {
    out.push_back(plain_action(ActionKind::see_lawyer, ActionReason::removal, notice->from));
  }
}

/// What the mark is for is only unknown where no request stands unanswered in the record.
void add_flag(const Context& context, const std::vector<Request>& requests, std::vector<Action>& out) {
  const auto& flag = context.of.action_required;
  if (!flag || !flag.value || !out.empty()) return;
  const bool unanswered =
      std::any_of(requests.begin(), requests.end(), [](const Request& r) { return !r.answered; });
  out.push_back(plain_action(ActionKind::check_account,
                             unanswered ? ActionReason::plain : ActionReason::flag_set, flag.from));
}

/// An answer whose last day nobody can name may be due today.
Date urgency(const Action& action, Date today) {
  if (action.due) return *action.due;
  return action.reason == ActionReason::clock_unknown ? today : Date::max();
}

int weight(ActionKind kind) {
  switch (kind) {
    case ActionKind::respond_noid:
      return 0;
    case ActionKind::respond_noir:
      return 1;
    case ActionKind::respond_rfe:
      return 2;
    case ActionKind::request_hearing:
      return 3;
    case ActionKind::file_appeal_or_motion:
      return 4;
    case ActionKind::attend_appointment:
      return 5;
    case ActionKind::reschedule:
      return 6;
    case ActionKind::refile:
      return 7;
    case ActionKind::report_missing_card:
      return 8;
    case ActionKind::update_address:
      return 9;
    case ActionKind::check_account:
      return 10;
    case ActionKind::see_lawyer:
      return 11;
    case ActionKind::other:
      return 12;
  }
  return 12;
}

/// One line for one thing: a lawyer is named once, with the gravest reason first in the list.
void drop_doubles(std::vector<Action>& actions) {
  // Immigration court outranks every other reason to see a lawyer.
  const auto court = std::find_if(actions.begin(), actions.end(), [](const Action& a) {
    return a.kind == ActionKind::see_lawyer && a.reason == ActionReason::removal;
  });
  const auto first = std::find_if(actions.begin(), actions.end(),
                                  [](const Action& a) { return a.kind == ActionKind::see_lawyer; });
  if (court != actions.end()) std::iter_swap(first, court);
  bool lawyer = false;
  std::erase_if(actions, [&](const Action& action) {
    if (action.kind != ActionKind::see_lawyer) return false;
    return std::exchange(lawyer, true);
  });
}

}  // namespace

std::vector<Action> find_actions(const Context& context, const Analysis& so_far,
                                 const std::vector<Request>& requests, bool adverse_codes) {
  std::vector<Action> out;
  const OutcomeValue value = so_far.outcome.value;
  const bool decided = value >= OutcomeValue::approved && value <= OutcomeValue::mixed;
  add_requests(so_far, requests, out);
  add_appointment_actions(context, so_far, decided, out);
  add_for_outcome(so_far, out);
  add_card(context, so_far, out);
  add_returned_notice(context, out);
  add_unread_notice(context, so_far, out);
  add_failed_motion(context, so_far, out);
  add_removal(context, out);
  const bool told = std::any_of(out.begin(), out.end(), [](const Action& a) {
    return a.kind == ActionKind::check_account && a.reason == ActionReason::unread_notice;
  });
  if (adverse_codes && !told) {
    out.push_back(plain_action(ActionKind::check_account, ActionReason::adverse_decision, disputed(so_far)));
  }
  add_flag(context, requests, out);
  drop_doubles(out);
  std::stable_sort(out.begin(), out.end(), [today = so_far.today()](const Action& a, const Action& b) {
    return std::tuple{urgency(a, today), weight(a.kind)} < std::tuple{urgency(b, today), weight(b.kind)};
  });
  return out;
}

}  // namespace caselight
