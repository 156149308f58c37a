#include "analysis/deadlines/named_days.hpp"

#include <algorithm>

#include "analysis/actions/appointment_actions.hpp"
#include "analysis/appointments/appointment_kind.hpp"
#include "analysis/deadlines/deadline_properties.hpp"
#include "casefile/named_days.hpp"
#include "casefile/sentences.hpp"
#include "knowledge/effect_properties.hpp"
#include "knowledge/holidays.hpp"
#include "knowledge/windows.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

const Statement* current_text(const Context& context) {
  const auto found = std::ranges::find(context.statements, Rank::current_text, &Statement::rank);
  return found == context.statements.end() ? nullptr : &*found;
}

bool moves_card(Effect effect) {
  if (effect == Effect::card_destroyed) return true;
  const DocumentStep step = properties_of(effect).document;
  return step != DocumentStep::none && step != DocumentStep::returned && step != DocumentStep::problem;
}

/// What leaves nothing to do by the day: the card is on its way again, the visit is over, the case is
/// decided.
bool ends(const Statement& later, NamedFor what) {
  switch (what) {
    case NamedFor::keeping:
    case NamedFor::pick_up:
      return moves_card(later.effect);
    case NamedFor::arrival:
      return later.effect == Effect::card_delivered || later.effect == Effect::card_returned;
    case NamedFor::rescheduling:
      return tells_held(later.effect) || tells_missed(later.effect) || sets_appointment(later.effect) ||
             later.effect == Effect::reschedule_requested || is_decided(verdict_of(later.effect));
    case NamedFor::answer:
      return later.effect == Effect::rfe_response || is_decided(verdict_of(later.effect));
    case NamedFor::payment:
    case NamedFor::sending_back:
    case NamedFor::other:
      return is_decided(verdict_of(later.effect));
  }
  return false;
}

bool is_overtaken(const Context& context, const Statement& status, NamedFor what) {
  return std::ranges::any_of(context.statements, [&](const Statement& s) {
    const bool later = s.date && status.date && *s.day() > *status.day();
    return later && s.rank != Rank::reported_code && ends(s, what);
  });
}

/// "If you do not receive your interview notice by December 2": of no use once the interview is over.
bool comes_after_the_visit(const NamedDay& named, const Statement& status, const Case& of) {
  if (named.what != NamedFor::arrival || !sets_appointment(status.effect)) return false;
  return std::ranges::any_of(of.notices, [&](const Notice& notice) {
    const bool of_text = notice.generated && status.date &&
                         notice.generated->day() >= status.date->day() - days_of(Window::same_letter);
    return of_text && notice.appointment && notice.appointment->day() <= named.day;
  });
}

/// "If you do not receive the notice by December 12": whoever waits for that day to ask has lost the last day
/// for the answer.
bool asks_too_late(const NamedDay& named, const std::vector<Deadline>& all) {
  return named.what == NamedFor::arrival && std::ranges::any_of(all, [&](const Deadline& one) {
           return is_yours(one) && one.earliest <= named.day;
         });
}

bool is_missed(const Context& context) {
  return std::ranges::any_of(context.statements, [](const Statement& s) { return tells_missed(s.effect); });
}

/// A day up to that of the status has happened. "Ask if it has not arrived" opens something and takes nothing
/// away: once the day is over only a card still matters.
bool matters(const NamedDay& named, const Statement& status, const Context& context) {
  if (status.date && named.day <= status.date->day()) return false;
  // Mail and a weekend can lengthen days that are only counted, so their end is never called passed.
  if (named.counted && named.day < context.today) return false;
  if (comes_after_the_visit(named, status, context.of)) return false;
  // Nobody has to ask for another appointment who did not miss one: that time runs out without harm.
  if (named.what == NamedFor::rescheduling && named.day < context.today && !is_missed(context)) return false;
  if (named.what == NamedFor::keeping && status.effect == Effect::card_destroyed) return false;
  const bool card = status.effect == Effect::card_mailed || status.effect == Effect::card_picked_up;
  return named.what != NamedFor::arrival || card || named.day >= context.today;
}

bool is_taken(const NamedDay& named, const Statement& status, const std::vector<Request>& requests) {
  return named.what == NamedFor::answer && std::ranges::any_of(requests, [&](const Request& request) {
           return request.named_last == named.day ||
                  std::ranges::find(request.basis, status.from) != request.basis.end();
         });
}

/// The counted day for the same thing: for asking after a card, for paying the yearly fee.
auto counted_for(NamedFor what, std::vector<Deadline>& all) {
  return std::ranges::find_if(all, [&](const Deadline& one) {
    if (what == NamedFor::arrival) return one.kind == DeadlineKind::card_not_delivered;
    return what == NamedFor::payment && one.rule != nullptr && one.rule->event == Effect::fee_due;
  });
}

/// USCIS's own day takes the place of the counted one.
bool replace_counted(const NamedDay& named, const Statement& status, std::vector<Deadline>& out) {
  const auto clock = counted_for(named.what, out);
  if (clock == out.end()) return false;
  go_by(*clock, named.day);
  clock->basis = {status.from};
  return true;
}

/// A challenge of a decision, or what has to be done after a missed visit; requests and fees have days of
/// their own.
bool is_for_answering(const Deadline& one) {
  return one.kind == DeadlineKind::motion_or_appeal_i290b || one.kind == DeadlineKind::appeal_eoir29 ||
         one.kind == DeadlineKind::hearing_n336 ||
         (one.kind == DeadlineKind::other && one.rule != nullptr && one.rule->ours);
}

void replace(Deadline& clock, const NamedDay& named, const Statement& status) {
  go_by_at_office(clock, named.day);
  clock.basis = {status.from};
}

/// "Your appeal must be filed by December 8": in "Send us your address by December 8. You may appeal." the
/// day is not the appeal's.
bool is_day_of_challenge(const NamedDay& named, const StatusText& status, const Statement& told) {
  bool found = false;
  for_each_sentence(status.text, [&](std::string_view sentence) {
    if (found || !says(sentence, Wording::way_against_decision)) return;
    const auto days = find_named_days(sentence, told.day());
    found = std::ranges::find(days, named.day, &NamedDay::day) != days.end();
  });
  return found;
}

/// "If you want to request a hearing by December 12": the day is that of each clock whose count allows it.
/// Where none does and its sentence speaks of a challenge, it is that of the first.
bool replace_answering(const NamedDay& named, const Context& context, const Statement& status,
                       std::vector<Deadline>& out) {
  if (named.what != NamedFor::answer && named.what != NamedFor::other) return false;
  bool replaced = false;
  for (Deadline& one : out) {
    if (!is_for_answering(one) || named.day < one.earliest || named.day > one.latest) continue;
    replace(one, named, status);
    replaced = true;
  }
  if (replaced || named.what != NamedFor::answer || !is_day_of_challenge(named, context.of.status, status))
    return replaced;
  const auto first = std::ranges::find_if(
      out, [&](const Deadline& one) { return is_for_answering(one) && named.day > one.from; });
  if (first == out.end()) return false;
  replace(*first, named, status);
  return true;
}

Deadline deadline_of(const NamedDay& named, const Statement& status) {
  Deadline out;
  out.kind = DeadlineKind::other;
  out.named_for = named.what;
  const auto told = status.clock_days();
  out.from = told ? told->earliest : named.day;
  out.basis = {status.from};
  named.what == NamedFor::answer ? go_by_at_office(out, named.day) : go_by(out, named.day);
  return out;
}

/// The actions that the day is the last one for.
bool is_about(const Action& action, NamedFor what, const Context& context) {
  const bool address = action.kind == ActionKind::update_address && action.reason == ActionReason::returned;
  const bool card = action.kind == ActionKind::report_missing_card && action.reason == ActionReason::returned;
  switch (what) {
    case NamedFor::keeping:
      return address || card;
    case NamedFor::pick_up:
      return action.reason == ActionReason::at_post_office;
    case NamedFor::rescheduling:
      return action.kind == ActionKind::reschedule && action.reason == ActionReason::missed;
    case NamedFor::answer:
    case NamedFor::other:
      return action.source == context.of.status.from && (action.kind == ActionKind::check_account || address);
    case NamedFor::payment:
      return action.reason == ActionReason::fee_due;
    case NamedFor::sending_back:
    case NamedFor::arrival:
      return false;
  }
  return false;
}

ActionKind kind_for(NamedFor what) {
  switch (what) {
    case NamedFor::keeping:
      return ActionKind::update_address;
    case NamedFor::rescheduling:
      return ActionKind::reschedule;
    case NamedFor::pick_up:
    case NamedFor::payment:
    case NamedFor::sending_back:
      return ActionKind::other;
    case NamedFor::answer:
    case NamedFor::arrival:
    case NamedFor::other:
      break;
  }
  return ActionKind::check_account;
}

}  // namespace

void go_by(Deadline& deadline, Date printed) {
  deadline.bound = Bound::printed;
  deadline.earliest = deadline.latest = deadline.over_after = printed;
  deadline.from = std::min(deadline.from, printed);
}

void go_by_at_office(Deadline& deadline, Date printed) {
  go_by(deadline, printed);
  deadline.over_after = next_business_day(printed);
}

void add_named_days(const Context& context, const std::vector<Request>& requests,
                    std::vector<Deadline>& out) {
  const Statement* status = current_text(context);
  if (status == nullptr) return;
  for (const NamedDay& named : context.of.status.named_days) {
    const bool stands = matters(named, *status, context) && !is_taken(named, *status, requests) &&
                        !is_overtaken(context, *status, named.what) && !asks_too_late(named, out);
    if (stands && !replace_counted(named, *status, out) && !replace_answering(named, context, *status, out))
      out.push_back(deadline_of(named, *status));
  }
}

void add_named_day_actions(const Context& context, const Analysis& analysis, std::vector<Action>& out) {
  for (std::size_t i = 0; i < analysis.deadlines.size(); ++i) {
    const Deadline& deadline = analysis.deadlines[i];
    if (!deadline.named_for || *deadline.named_for == NamedFor::arrival) continue;
    bool said = false;
    for (Action& action : out) {
      if (action.deadline != Action::npos || !is_about(action, *deadline.named_for, context)) continue;
      action.deadline = i;
      action.due = deadline.earliest;
      said = true;
    }
    if (said) continue;
    Action& added = out.emplace_back(
        plain_action(kind_for(*deadline.named_for), ActionReason::named_day, deadline.basis.front()));
    added.deadline = i;
    added.due = deadline.earliest;
  }
}

}  // namespace caselight
