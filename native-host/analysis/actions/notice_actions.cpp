#include "analysis/actions/notice_actions.hpp"

#include <algorithm>

#include "analysis/actions/appointment_actions.hpp"
#include "analysis/outcome/outcome.hpp"
#include "analysis/statements/court_told.hpp"
#include "analysis/statements/other_case.hpp"
#include "casefile/sentences.hpp"
#include "knowledge/effect_properties.hpp"
#include "knowledge/windows.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

void add(std::vector<Action>& out, ActionKind kind, ActionReason reason, EvidenceRef source) {
  out.push_back(plain_action(kind, reason, source));
}

/// What the returned mail said was never read: it may have set a last day.
void add_returned_notice(const OpenMatters& matters, std::vector<Action>& out) {
  if (matters.notice_returned == nullptr) return;
  add(out, ActionKind::check_account, ActionReason::returned, matters.notice_returned->from);
  add(out, ActionKind::update_address, ActionReason::returned, matters.notice_returned->from);
}

/// A notice whose content is not told, or a decision whose verdict is not.
bool is_unread(const Statement& statement) {
  const bool words = !statement.is_code() && statement.rank != Rank::past_text;
  const bool paper = statement.rank == Rank::document || statement.rank == Rank::notice;
  // A letter about a fee may be a receipt or a bill: its name alone does not say which.
  const bool mailed = statement.effect == Effect::unread_notice || statement.effect == Effect::notice_sent ||
                      (paper && statement.effect == Effect::fee);
  const bool decision = statement.decision && verdict_of(statement.effect) == Verdict::silent;
  return words && (mailed || (decision && statement.effect != Effect::removal_notice));
}

bool is_decided_case(const Outcome& outcome) {
  return is_decided(outcome.value) && outcome.value != OutcomeValue::closed;
}

/// A code tells, in the days of the notice, that the case goes on after the interview.
bool is_continued(const Context& context, const Statement& notice) {
  return std::ranges::any_of(context.statements, [&](const Statement& one) {
    return one.is_code() && one.effect == Effect::interview_continued && one.date && notice.date &&
           std::chrono::abs(*one.day() - *notice.day()) <= days_of(Window::same_step);
  });
}

/// "Decision on Motion" of November 25, beside a text that denied the case in October: what was decided, and
/// which days run from it, only that paper says.
void add_unread_after_denial(const Context& context, const Outcome& outcome, std::vector<Action>& out) {
  if (!is_decided_against(outcome.value) || !outcome.date) return;
  const auto known = outcome.upheld ? *outcome.upheld : *outcome.date;
  for (auto told = context.statements.rbegin(); told != context.statements.rend(); ++told) {
    if (told->effect != Effect::unread_notice || told->is_text() || !told->date || *told->day() <= known)
      continue;
    return add(out, ActionKind::check_account, ActionReason::unread_notice, told->from);
  }
}

/// Until USCIS's own words go on, or the case is decided.
void add_unread_notice(const Context& context, const Analysis& analysis, std::vector<Action>& out) {
  if (is_decided_case(analysis.outcome)) return add_unread_after_denial(context, analysis.outcome, out);
  const Statement* unread = nullptr;
  for (const Statement& statement : context.statements) {
    const bool goes_on = statement.is_text() && statement.effect != Effect::unknown;
    if (is_unread(statement)) {
      unread = &statement;
    } else if (goes_on && unread != nullptr && statement.date && statement.day() > unread->day()) {
      unread = nullptr;
    }
  }
  if (unread == nullptr) return;
  const bool continued = is_continued(context, *unread);
  add(out, ActionKind::check_account, continued ? ActionReason::continued : ActionReason::unread_notice,
      unread->from);
}

/// What USCIS's status of today says in words that no effect has, and that a lawyer has to hear of now.
std::optional<ActionReason> asks_for_a_lawyer(const Context& context, const Analysis& analysis) {
  const StatusText& status = context.of.status;
  const bool open = is_undecided(analysis.outcome.value);
  if (status.from == kNoEvidence || is_adverse(analysis.outcome.value)) return std::nullopt;
  if (says(status.title, Wording::visa_refused)) return ActionReason::visa_refused;
  if (open && says(status.title, Wording::denial_recommended)) return ActionReason::denial_recommended;
  if (open && says(status.title, Wording::withdrawal_asked) &&
      !is_about_another_case(status.title, context.of))
    return ActionReason::withdrawal_asked;
  return std::nullopt;
}

/// One line for the status and one for all papers: each says what was not understood.
void add_not_understood(const Context& context, const Analysis& analysis, std::vector<Action>& out) {
  const EvidenceRef status = context.of.status.from;
  bool papers = false;
  for (const EvidenceRef ref : analysis.outlook.not_understood) {
    if (ref == status) {
      if (!asks_for_a_lawyer(context, analysis))
        add(out, ActionKind::check_account, ActionReason::unknown_status, ref);
    } else if (!papers) {
      add(out, ActionKind::check_account, ActionReason::unknown_papers, ref);
      papers = true;
    }
  }
}

/// A status that no table knows, whose words take away what lets a person stay or work.
void add_protection_ended(const Context& context, const Analysis& analysis, std::vector<Action>& out) {
  const StatusText& status = context.of.status;
  const auto& unknown = analysis.outlook.not_understood;
  if (std::ranges::find(unknown, status.from) == unknown.end()) return;
  if (status_tells(Wording::protection_ended, context.of))
    add(out, ActionKind::see_lawyer, ActionReason::plain, status.from);
}

/// Why it was closed, and what can still be asked for, only USCIS's notice says.
void add_closed(const Analysis& analysis, std::vector<Action>& out) {
  if (analysis.outcome.value != OutcomeValue::closed) return;
  const Basis& basis = analysis.outcome.basis;
  Action action = plain_action(ActionKind::check_account, ActionReason::closed,
                               basis.empty() ? kNoEvidence : basis.front());
  const auto again = deadline_of(analysis, DeadlineKind::other);
  if (again != Action::npos && analysis.deadlines[again].rule->event == Effect::closed_administratively) {
    action.deadline = again;
    action.due = analysis.deadlines[again].earliest;
  }
  out.push_back(action);
}

void add_fee(const Analysis& analysis, const OpenMatters& matters, std::vector<Action>& out) {
  Action action = plain_action(ActionKind::check_account, ActionReason::fee_due, matters.fee_due->from);
  action.of_asylum_fee = matters.asylum_fee;
  for (std::size_t i = 0; i < analysis.deadlines.size(); ++i) {
    const DeadlineRule* rule = analysis.deadlines[i].rule;
    if (rule == nullptr || rule->event != Effect::fee_due) continue;
    action.deadline = i;
    action.due = analysis.deadlines[i].earliest;
  }
  out.push_back(action);
}

/// A motion that failed leaves a decision standing that was not read.
void add_failed_motion(const Context& context, const Analysis& analysis, std::vector<Action>& out) {
  const Statement* failed = newest_trusted(context.statements, Effect::motion_denied);
  const bool alone = analysis.outcome.effect == Effect::motion_denied && analysis.deadlines.empty();
  if (failed != nullptr && (alone || analysis.outcome.value == OutcomeValue::unknown))
    add(out, ActionKind::see_lawyer, ActionReason::plain, failed->from);
}

/// The approval stays, and what it was for may be gone.
void add_unsupported(const Context& context, const Analysis& analysis, std::vector<Action>& out) {
  const Statement* told = newest_trusted(context.statements, Effect::approval_unsupported);
  if (told != nullptr && analysis.outcome.value == OutcomeValue::approved)
    add(out, ActionKind::see_lawyer, ActionReason::employer_gone, told->from);
}

/// USCIS's own sentence with a day ahead on which a court hears the case.
std::string_view hearing_told(std::string_view text, std::optional<Date> told) {
  std::string_view out;
  for_each_sentence(text, [&](std::string_view sentence) {
    if (!out.empty() || !says(sentence, Wording::court_hearing)) return;
    const auto days = find_dates_in_text(sentence);
    if (std::ranges::any_of(days, [&](Date day) { return !told || day > *told; })) out = trim(sentence);
  });
  return out;
}

void add_removal(const Context& context, std::vector<Action>& out) {
  if (const Statement* notice = newest_trusted(context.statements, Effect::removal_notice)) {
    add(out, ActionKind::see_lawyer, ActionReason::removal, notice->from);
    out.back().court = court_told(*notice);
    const StatusText& status = context.of.status;
    out.back().quote = hearing_told(status.text, status.told);
    out.back().quote_es = hearing_told(status.text_es, status.told);
    return;
  }
  if (status_tells(Wording::notice_to_appear, context.of))
    add(out, ActionKind::see_lawyer, ActionReason::removal, context.of.status.from);
}

}  // namespace

void add_notice_actions(const Context& context, const Analysis& analysis, const OpenMatters& matters,
                        std::vector<Action>& out) {
  add_returned_notice(matters, out);
  add_unread_notice(context, analysis, out);
  add_not_understood(context, analysis, out);
  add_closed(analysis, out);
  if (matters.fee_due != nullptr) add_fee(analysis, matters, out);
  if (matters.sent_back != nullptr)
    add(out, ActionKind::check_account, ActionReason::sent_back, matters.sent_back->from);
  if (matters.reopened != nullptr)
    add(out, ActionKind::check_account, ActionReason::reopened, matters.reopened->from);
  if (const auto reason = asks_for_a_lawyer(context, analysis))
    add(out, ActionKind::see_lawyer, *reason, context.of.status.from);
  add_protection_ended(context, analysis, out);
  add_failed_motion(context, analysis, out);
  add_unsupported(context, analysis, out);
  add_removal(context, out);
}

}  // namespace caselight
