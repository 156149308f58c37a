#include "analysis/deadlines/deadline_properties.hpp"

namespace caselight {
namespace {

/// An appeal that only some cases of the form have stands after the motion in the table.
bool may_appeal(const Analysis& analysis) {
  const Form* form = analysis.form;
  return form != nullptr && !analysis.outcome.abandoned && !form->remedies.empty() &&
         form->remedies.front().remedy == Remedy::i290b_appeal;
}

}  // namespace

bool is_calculated(const Deadline& deadline) { return deadline.bound != Bound::printed; }

bool is_yours(const Deadline& deadline) {
  const bool enquiry =
      deadline.kind == DeadlineKind::premium_clock || deadline.kind == DeadlineKind::card_not_delivered;
  if (deadline.named_for == NamedFor::arrival) return false;
  return deadline.rule != nullptr ? deadline.rule->ours : !enquiry;
}

bool opens_enquiry(const Deadline& deadline) {
  return deadline.kind == DeadlineKind::card_not_delivered || deadline.named_for == NamedFor::arrival;
}

bool adds_mail_days(const Deadline& deadline) {
  return deadline.rule != nullptr && deadline.rule->mail_days > 0;
}

bool is_on_a_notice(const Deadline& deadline) {
  const bool court =
      deadline.kind == DeadlineKind::other && deadline.rule != nullptr &&
      (deadline.rule->event == Effect::denied || deadline.rule->event == Effect::denial_reaffirmed);
  return !court && (is_yours(deadline) || deadline.kind != DeadlineKind::other);
}

bool is_motion_alone(const Analysis& analysis, const Deadline& deadline) {
  return deadline.kind == DeadlineKind::motion_or_appeal_i290b &&
         ((is_decided_on_review(analysis.outcome) && !analysis.outcome.motion_failed) ||
          !may_appeal(analysis));
}

}  // namespace caselight
