#include "analysis/notice_actions.hpp"

#include <algorithm>
#include <array>

#include "analysis/appointment_actions.hpp"
#include "analysis/speech.hpp"
#include "base/text.hpp"

namespace caselight {
namespace {

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

/// Words that no table knows and that sound like a decision against the person.
bool sounds_adverse(const Statement& statement) {
  if (statement.rank != Rank::current_text || statement.effect != Effect::unknown) return false;
  constexpr std::array<std::string_view, 7> kWords{"denied",   "denial",     "not approved", "not received",
                                                   "rejected", "terminated", "revoked"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return contains_ignoring_case(statement.says, word); });
}

/// A notice that may ask for something, or a decision whose verdict is not told.
bool is_unread(const Statement& statement) {
  if (sounds_adverse(statement)) return true;
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

}  // namespace

void add_notice_actions(const Context& context, const Analysis& analysis, std::vector<Action>& out) {
  add_returned_notice(context, out);
  add_unread_notice(context, analysis, out);
  add_failed_motion(context, analysis, out);
  add_removal(context, out);
}

}  // namespace caselight
