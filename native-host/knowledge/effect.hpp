#pragma once

#include <cstdint>
#include <string_view>

namespace caselight {

// What an event code, a status title, a notice type or a document type tells about a case. "ordered" comes
// before "sent". Only the effects from `approved` to `closed_other_means` speak of the decision on the case
// itself; fees, expedite requests, waivers, duplicate cards, appeals and motions have effects of their own,
// so that a word such as "approved" in them is never taken for the case's outcome. `card_…` covers every
// document made for the person. `unknown`: nobody can say; `other`: it is known, and says nothing about the
// progress of the case. `action_cancelled`: an earlier action, not named, was cancelled or voided; codes
// before it may no longer hold. `fee_due`: a payment failed or a fee is still owed; `fee_settled`: it no
// longer is. `approval_unsupported`: the employer withdrew an approved petition, or its business ended, and
// the approval is not revoked for that (8 CFR 205.1(a)(3)(iii)). `decision_unclear`: a decision was made
// whose verdict is not said or not final.
enum class Effect : std::uint8_t {
  // clang-format off
  unknown, other, received, fee, fee_due, fee_settled, rejected, biometrics_ordered, biometrics_scheduled, biometrics_taken,
  appointment_scheduled, appointment_rescheduled, appointment_cancelled, appointment_missed,
  reschedule_requested, interview_ready, interview_scheduled, interview_rescheduled, interview_cancelled,
  interview_completed, interview_missed, interview_continued, interview_next, checks, review, case_pending, rfe_ordered, rfe_sent,
  rfe_response, rfe_cancelled, correspondence_received, noid_ordered, noid_sent, noir_ordered, noir_sent, rescind_intent,
  terminate_intent, intent_withdrawn, premium_requested, premium_started, premium_stopped, premium_reset, premium_other,
  transferred, hold_placed, hold_lifted, approved, approved_in_part, approval_notice, approval_reaffirmed, approval_unsupported,
  denied, denied_on_appeal, denied_in_part, denial_notice, denial_reaffirmed, split_decision, withdrawn, revoked, revoked_automatically, revocation_reaffirmed, rescinded,
  status_terminated,
  terminated, closed_administratively, closed_other_means, reopened, appeal_filed, appeal_sustained,
  appeal_dismissed, appeal_remanded, appeal_withdrawn, appeal_terminated, appeal_other, motion_denied, decision_unclear,
  card_ordered, card_produced, card_mailed, card_picked_up, card_delivered, card_returned, card_undeliverable, card_held,
  card_destroyed, returned_card_destroyed, card_not_made, card_problem, oath_ready, oath_scheduled, oath_rescheduled, oath_completed, certificate_issued, oath_cancelled,
  sent_to_state_department, returned_by_state_department, visa_other, removal_notice, expedite_requested, expedite_approved,
  expedite_denied, fee_waived, fee_refund, duplicate_card_approved, notice_sent, unread_notice, notice_returned,
  record_changed, action_cancelled, file_moved, upload
  // clang-format on
};

constexpr int effect_count = static_cast<int>(Effect::upload) + 1;

// The enumerator's own name, e.g. "rfe_sent".
std::string_view effect_name(Effect effect);

// Sets `effect` and returns true when `name` is the name of an effect; else leaves it alone.
bool effect_from_name(std::string_view name, Effect& effect);

// True for the effects that state a verdict on the case itself (approved … closed_other_means, rejected).
bool is_verdict(Effect effect);

}  // namespace caselight
