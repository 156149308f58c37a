#include "analysis/speech.hpp"

namespace caselight {

Verdict verdict_of(Effect effect) {
  switch (effect) {
    case Effect::approved:
    case Effect::approval_notice:
    case Effect::approval_reaffirmed:
    // A card is made only after the approval, so USCIS's words about it state the approval too.
    case Effect::card_ordered:
    case Effect::card_produced:
    case Effect::card_mailed:
    case Effect::card_picked_up:
    case Effect::card_delivered:
    case Effect::card_returned:
    case Effect::card_held:
    case Effect::card_destroyed: return Verdict::approved;
    case Effect::denied:
    case Effect::denial_notice: return Verdict::denied;
    case Effect::approved_in_part:
    case Effect::denied_in_part:
    case Effect::split_decision: return Verdict::mixed;
    case Effect::rejected: return Verdict::rejected;
    case Effect::withdrawn: return Verdict::withdrawn;
    case Effect::revoked:
    case Effect::rescinded: return Verdict::revoked;
    case Effect::status_terminated:
    case Effect::terminated: return Verdict::terminated;
    case Effect::closed_administratively:
    case Effect::closed_other_means: return Verdict::closed;
    case Effect::reopened: return Verdict::reopened;
    case Effect::appeal_filed:
    case Effect::appeal_sustained:
    case Effect::appeal_remanded:
    case Effect::appeal_other: return Verdict::appeal;
    case Effect::appeal_dismissed:
    case Effect::appeal_withdrawn:
    case Effect::appeal_terminated:
    case Effect::motion_denied: return Verdict::back;
    case Effect::received:
    case Effect::biometrics_ordered:
    case Effect::biometrics_scheduled:
    case Effect::biometrics_taken:
    case Effect::appointment_scheduled:
    case Effect::appointment_rescheduled:
    case Effect::appointment_cancelled:
    case Effect::appointment_missed:
    case Effect::reschedule_requested:
    case Effect::interview_ready:
    case Effect::interview_scheduled:
    case Effect::interview_rescheduled:
    case Effect::interview_cancelled:
    case Effect::interview_completed:
    case Effect::interview_missed:
    case Effect::interview_continued:
    case Effect::checks:
    case Effect::review:
    case Effect::rfe_ordered:
    case Effect::rfe_sent:
    case Effect::rfe_response:
    case Effect::noid_ordered:
    case Effect::noid_sent: return Verdict::open;
    case Effect::correspondence_received:
    case Effect::premium_requested:
    case Effect::premium_started:
    case Effect::premium_stopped:
    case Effect::premium_reset:
    case Effect::transferred:
    case Effect::hold_placed:
    case Effect::hold_lifted:
    case Effect::expedite_requested:
    case Effect::expedite_approved:
    case Effect::expedite_denied:
    case Effect::fee_waived:
    case Effect::oath_ready:
    case Effect::oath_scheduled:
    case Effect::oath_cancelled: return Verdict::working;
    case Effect::noir_ordered:
    case Effect::noir_sent:
    case Effect::rescind_intent:
    case Effect::terminate_intent:
    case Effect::sent_to_state_department:
    case Effect::oath_completed:
    case Effect::unknown: return Verdict::unclear;
    default: return Verdict::silent;
  }
}

OutcomeValue outcome_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::working:
    case Verdict::open: return OutcomeValue::pending;
    case Verdict::approved: return OutcomeValue::approved;
    case Verdict::denied: return OutcomeValue::denied;
    case Verdict::rejected: return OutcomeValue::rejected;
    case Verdict::withdrawn: return OutcomeValue::withdrawn;
    case Verdict::revoked: return OutcomeValue::revoked;
    case Verdict::terminated: return OutcomeValue::terminated;
    case Verdict::closed: return OutcomeValue::closed;
    case Verdict::mixed: return OutcomeValue::mixed;
    case Verdict::reopened: return OutcomeValue::reopened;
    case Verdict::appeal: return OutcomeValue::appeal;
    case Verdict::silent:
    case Verdict::unclear:
    case Verdict::back: return OutcomeValue::unknown;
  }
  return OutcomeValue::unknown;
}

Stage stage_of(Effect effect) {
  switch (effect) {
    case Effect::received: return Stage::received;
    case Effect::biometrics_ordered:
    case Effect::biometrics_scheduled:
    case Effect::biometrics_taken: return Stage::biometrics;
    case Effect::checks:
    case Effect::review:
    case Effect::hold_lifted:
    case Effect::interview_cancelled:
    case Effect::appointment_cancelled:
    case Effect::reopened:
    case Effect::appeal_filed:
    case Effect::appeal_sustained:
    case Effect::appeal_remanded:
    case Effect::appeal_other: return Stage::review;
    case Effect::interview_ready:
    case Effect::interview_scheduled:
    case Effect::interview_rescheduled:
    case Effect::interview_completed:
    case Effect::interview_continued:
    case Effect::interview_missed: return Stage::interview;
    case Effect::rfe_ordered:
    case Effect::rfe_sent: return Stage::evidence_requested;
    case Effect::rfe_response: return Stage::evidence_received;
    case Effect::noid_ordered:
    case Effect::noid_sent:
    case Effect::noir_ordered:
    case Effect::noir_sent:
    case Effect::rescind_intent:
    case Effect::terminate_intent: return Stage::intent_to_deny;
    case Effect::transferred:
    case Effect::sent_to_state_department: return Stage::transferred;
    case Effect::hold_placed: return Stage::on_hold;
    case Effect::approved:
    case Effect::approval_notice:
    case Effect::approval_reaffirmed:
    case Effect::approved_in_part:
    case Effect::denied:
    case Effect::denial_notice:
    case Effect::denied_in_part:
    case Effect::split_decision:
    case Effect::revoked:
    case Effect::rescinded: return Stage::decision;
    case Effect::rejected:
    case Effect::withdrawn:
    case Effect::status_terminated:
    case Effect::terminated:
    case Effect::closed_administratively:
    case Effect::closed_other_means: return Stage::closed;
    case Effect::card_ordered:
    case Effect::card_produced: return Stage::card_production;
    case Effect::card_mailed:
    case Effect::card_picked_up: return Stage::card_mailed;
    case Effect::card_delivered: return Stage::card_delivered;
    case Effect::card_returned:
    case Effect::card_held:
    case Effect::card_destroyed:
    case Effect::card_not_made:
    case Effect::card_problem: return Stage::card_problem;
    case Effect::oath_ready:
    case Effect::oath_scheduled:
    case Effect::oath_completed:
    case Effect::oath_cancelled: return Stage::oath;
    default: return Stage::unknown;
  }
}

}  // namespace caselight
