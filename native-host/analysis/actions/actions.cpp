#include "analysis/actions/actions.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "analysis/actions/appointment_actions.hpp"
#include "analysis/actions/instructions.hpp"
#include "analysis/actions/notice_actions.hpp"
#include "analysis/actions/remedy_actions.hpp"
#include "analysis/deadlines/deadline_count.hpp"
#include "analysis/deadlines/named_days.hpp"
#include "base/sort_rows.hpp"
#include "knowledge/effect_properties.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

/// A request that is told of after the decision, and that `still_asks` leaves out: what it is about only its
/// letter says.
bool asks_after_decision(const Request& request, const Outcome& outcome) {
  return request.is_open() && is_decided(outcome.value) && request.sent && outcome.date &&
         *request.sent > *outcome.date;
}

/// The deadline of this request: the one that rests on its evidence.
std::size_t deadline_of_request(const Analysis& analysis, const Request& request, DeadlineKind clock) {
  for (std::size_t i = 0; i < analysis.deadlines.size(); ++i) {
    const Deadline& deadline = analysis.deadlines[i];
    const bool own_rule = deadline.rule != nullptr && deadline.rule->event == request.effect;
    if ((deadline.kind == clock || own_rule) && deadline.basis == request.basis) return i;
  }
  return Action::npos;
}

/// Something that the person's side sent after the request. Nothing says that it is the answer, and nobody
/// who has answered should read that nothing came.
void note_what_was_sent(const Context& context, const Request& request, Action& action) {
  if (!request.sent) return;
  const auto take = [&](std::optional<Date> day, bool mail) {
    if (!day || *day <= *request.sent || (action.sent_in && *day <= *action.sent_in)) return;
    action.sent_in = day;
    action.sent_in_as_mail = mail;
  };
  for (const Document& document : context.of.documents)
    if (document.source == DocumentSource::applicant && document.created)
      take(document.created->day(), false);
  for (const Statement& statement : context.statements)
    if (statement.effect == Effect::correspondence_received && statement.is_trusted())
      take(statement.day(), true);
}

/// USCIS's record of the response is later than any count of the rule from any day that the request can bear.
bool came_late(const Context& context, const Request& request) {
  if (!request.answered || !request.answer_days || !request.clock_days || request.ordered_only ||
      context.form == nullptr)
    return false;
  std::vector<Deadline> clocks;
  for (const DeadlineRule* rule : deadlines_after(request.effect, context.form->form)) {
    if (!rule->sure) return false;
    add_deadline(clocks, rule, {*request.clock_days, request.basis});
  }
  return !clocks.empty() && std::ranges::all_of(clocks, [&](const Deadline& one) {
    return one.over_after < request.answer_days->earliest;
  });
}

void add_late_answer(const Context& context, const Analysis& analysis, const std::vector<Request>& requests,
                     std::vector<Action>& out) {
  if (analysis.stage.value != Stage::evidence_received || requests.empty()) return;
  const Request& newest = requests.back();
  if (came_late(context, newest))
    out.push_back(plain_action(ActionKind::see_lawyer, ActionReason::answered_late, newest.basis.back()));
}

void add_requests(const Context& context, const Analysis& analysis, const std::vector<Request>& requests,
                  std::vector<Action>& out) {
  add_late_answer(context, analysis, requests, out);
  for (const Request& request : requests) {
    const EvidenceRef source = request.basis.empty() ? kNoEvidence : request.basis.front();
    if (!still_asks(request, analysis.outcome)) {
      if (asks_after_decision(request, analysis.outcome))
        out.push_back(plain_action(ActionKind::check_account, ActionReason::asked_after, source));
      continue;
    }
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
    const auto deadline = deadline_of_request(analysis, request, clock);
    out.push_back(with_deadline(analysis, kind, deadline, source));
    note_what_was_sent(context, request, out.back());
    if (!rfe) out.push_back(plain_action(ActionKind::see_lawyer, ActionReason::intent, source));
  }
}

/// What the words say beside a decision in the codes; without words, the last of the codes that disagree.
EvidenceRef disputed(const Analysis& analysis) {
  const EvidenceRef stated = basis_of(analysis.outcome);
  return stated != kNoEvidence ? stated : analysis.conflicts.front().claims.back().source;
}

/// The card has not come back: it waits where the person can fetch it.
bool waits_at_post_office(const Context& context, const Analysis& analysis) {
  const StatusText& status = context.of.status;
  const bool named =
      std::ranges::find(status.named_days, NamedFor::pick_up, &NamedDay::what) != status.named_days.end();
  const bool told = says(status.title, Wording::held_at_post_office);
  return analysis.stage.effect == Effect::card_held && (named || told);
}

/// USCIS's code says that the conditional residence ends soon: a form may be due within weeks.
bool is_conditional_end(const Context& context, EvidenceRef source) {
  return std::ranges::any_of(context.statements, [&](const Statement& statement) {
    return statement.from == source && statement.code != nullptr &&
           says(statement.code->text, Wording::conditional_status_ends);
  });
}

void add_card(const Context& context, const Analysis& analysis, std::vector<Action>& out) {
  if (analysis.outcome.value != OutcomeValue::approved) return;
  if (analysis.stage.value == Stage::card_problem) {
    const EvidenceRef source = analysis.stage.basis.empty() ? kNoEvidence : analysis.stage.basis.front();
    const Effect what = analysis.stage.effect;
    // What the person sent back is not missing, and its text asks for nothing.
    if (what == Effect::returned_card_destroyed) return;
    if (is_conditional_end(context, source)) {
      out.push_back(plain_action(ActionKind::see_lawyer, ActionReason::card_conditional, source));
    } else if (waits_at_post_office(context, analysis)) {
      out.push_back(plain_action(ActionKind::other, ActionReason::at_post_office, source));
    } else if (what != Effect::card_problem && what != Effect::card_not_made) {
      out.push_back(plain_action(ActionKind::report_missing_card, ActionReason::returned, source));
      if (what != Effect::card_destroyed)
        out.push_back(plain_action(ActionKind::update_address, ActionReason::returned, source));
    } else if (context.of.status.from == source || what == Effect::card_not_made) {
      out.push_back(plain_action(ActionKind::check_account, ActionReason::returned, source));
    }
  }
  const auto overdue = deadline_of(analysis, DeadlineKind::card_not_delivered);
  if (overdue != Action::npos && analysis.is_over(analysis.deadlines[overdue].earliest)) {
    const Basis& basis = analysis.deadlines[overdue].basis;
    Action action = plain_action(ActionKind::report_missing_card, ActionReason::not_delivered, basis.front());
    action.deadline = overdue;
    if (analysis.deadlines[overdue].bound == Bound::printed)
      action.due = analysis.deadlines[overdue].earliest;
    out.push_back(action);
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

bool is_court(const Action& action) {
  return action.kind == ActionKind::see_lawyer && action.reason == ActionReason::removal;
}

/// An answer whose last day nobody can name may be due today. Immigration court comes before any day.
Date urgency(const Action& action, Date today) {
  if (is_court(action)) return Date::min();
  if (action.due) return *action.due;
  // A visit whose day nobody read may be tomorrow.
  const bool undated_visit =
      action.kind == ActionKind::attend_appointment && action.reason == ActionReason::plain;
  return action.reason == ActionReason::clock_unknown || undated_visit ? today : Date::max();
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

/// A sentence of USCIS's text that no rule reads comes behind the lawyer whom a decision asks for.
int weight(const Action& action) {
  const bool quoted = action.kind == ActionKind::check_account && action.reason == ActionReason::instructed;
  return quoted ? weight(ActionKind::other) : weight(action.kind);
}

/// Two requests without a day of their own, or with the same one, are told of in the same words; so is the
/// address of a card and of a notice that both came back.
void drop_same_words(std::vector<Action>& actions) {
  const auto is_same = [](const Action& one, const Action& other) {
    return one.kind == other.kind && one.due == other.due && one.reason == other.reason;
  };
  for (std::size_t i = 0; i < actions.size(); ++i) {
    const Action first = actions[i];
    const bool answer = weight(first.kind) <= weight(ActionKind::respond_rfe);
    if (!answer && first.kind != ActionKind::update_address) continue;
    const auto rest = actions.begin() + static_cast<std::ptrdiff_t>(i) + 1;
    actions.erase(
        std::remove_if(rest, actions.end(), [&](const Action& other) { return is_same(first, other); }),
        actions.end());
  }
}

/// One line for one thing: a lawyer is named once, for the gravest reason. A day of its own is told beside
/// the court, too.
void drop_doubles(std::vector<Action>& actions) {
  // Immigration court outranks every other reason to see a lawyer.
  const auto court = std::find_if(actions.begin(), actions.end(), is_court);
  const auto first = std::find_if(actions.begin(), actions.end(),
                                  [](const Action& a) { return a.kind == ActionKind::see_lawyer; });
  if (court != actions.end()) std::iter_swap(first, court);
  const bool in_court = court != actions.end();
  bool lawyer = false;
  std::erase_if(actions, [&](const Action& action) {
    if (action.kind != ActionKind::see_lawyer || (in_court && action.due)) return false;
    return std::exchange(lawyer, true);
  });
}

}  // namespace

std::vector<Action> find_actions(const Context& context, const Analysis& so_far,
                                 const std::vector<Request>& requests, const OpenMatters& matters,
                                 const OutcomeFinding& outcome) {
  std::vector<Action> out;
  add_requests(context, so_far, requests, out);
  add_appointment_actions(context, so_far, matters, out);
  add_outcome_actions(so_far, out);
  add_card(context, so_far, out);
  add_notice_actions(context, so_far, matters, out);
  const bool told = std::any_of(out.begin(), out.end(), [&](const Action& a) {
    const bool newer = a.reason == ActionReason::asked_after && !outcome.adverse_codes;
    return a.kind == ActionKind::check_account &&
           (newer || a.reason == ActionReason::unread_notice || a.reason == ActionReason::continued ||
            a.reason == ActionReason::unknown_status);
  });
  if ((outcome.adverse_codes || outcome.better_codes) && !told) {
    const auto reason = outcome.adverse_codes ? ActionReason::adverse_decision : ActionReason::record_differs;
    out.push_back(plain_action(ActionKind::check_account, reason, disputed(so_far)));
  }
  if (outcome.review != nullptr && !outcome.adverse_codes && !outcome.better_codes)
    out.push_back(plain_action(ActionKind::check_account, ActionReason::reviewed, outcome.review->from));
  add_named_day_actions(context, so_far, out);
  add_instruction_actions(context, so_far, out);
  add_flag(context, requests, out);
  drop_doubles(out);
  drop_same_words(out);
  sort_actions(out, so_far.today());
  return out;
}

void sort_actions(std::vector<Action>& actions, Date today) {
  sort_rows(actions, [today](const Action& a, const Action& b) {
    return std::tuple{urgency(a, today), weight(a)} < std::tuple{urgency(b, today), weight(b)};
  });
}

}  // namespace caselight
