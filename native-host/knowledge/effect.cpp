#include "knowledge/effect.hpp"

#include <algorithm>
#include <array>

namespace caselight {
namespace {

// In the order of the enumeration.
constexpr std::array effect_names = std::to_array<std::string_view>({
    // clang-format off
    "unknown", "other", "received", "fee", "fee_due", "fee_settled", "rejected", "biometrics_ordered", "biometrics_scheduled",
    "biometrics_taken", "appointment_scheduled", "appointment_rescheduled", "appointment_cancelled",
    "appointment_missed", "reschedule_requested", "interview_ready", "interview_scheduled",
    "interview_rescheduled", "interview_cancelled", "interview_completed", "interview_missed",
    "interview_continued", "interview_next", "checks", "review", "case_pending", "rfe_ordered", "rfe_sent", "rfe_response", "rfe_cancelled",
    "correspondence_received", "noid_ordered", "noid_sent", "noir_ordered", "noir_sent", "rescind_intent",
    "terminate_intent", "intent_withdrawn", "premium_requested", "premium_started", "premium_stopped", "premium_reset",
    "premium_other", "transferred", "hold_placed", "hold_lifted", "approved", "approved_in_part",
    "approval_notice", "approval_reaffirmed", "approval_unsupported", "denied", "denied_on_appeal", "denied_in_part", "denial_notice", "denial_reaffirmed",
    "split_decision", "withdrawn", "revoked", "revoked_automatically", "revocation_reaffirmed", "rescinded", "status_terminated", "terminated",
    "closed_administratively", "closed_other_means", "reopened", "appeal_filed", "appeal_sustained",
    "appeal_dismissed", "appeal_remanded", "appeal_withdrawn", "appeal_terminated", "appeal_other",
    "motion_denied", "decision_unclear", "card_ordered", "card_produced", "card_mailed", "card_picked_up", "card_delivered",
    "card_returned", "card_undeliverable", "card_held", "card_destroyed", "returned_card_destroyed", "card_not_made", "card_problem", "oath_ready",
    "oath_scheduled", "oath_rescheduled", "oath_completed", "certificate_issued", "oath_cancelled", "sent_to_state_department",
    "returned_by_state_department", "visa_other",
    "removal_notice", "expedite_requested", "expedite_approved", "expedite_denied", "fee_waived",
    "fee_refund", "duplicate_card_approved", "notice_sent", "unread_notice", "notice_returned", "record_changed",
    "action_cancelled", "file_moved", "upload"
    // clang-format on
});

static_assert(effect_names.size() == effect_count, "every effect has exactly one name");

}  // namespace

std::string_view effect_name(Effect effect) { return effect_names[static_cast<std::size_t>(effect)]; }

bool effect_from_name(std::string_view name, Effect& effect) {
  const auto found = std::find(effect_names.begin(), effect_names.end(), name);
  if (found == effect_names.end()) return false;
  effect = static_cast<Effect>(found - effect_names.begin());
  return true;
}

bool is_verdict(Effect effect) {
  return effect == Effect::rejected || (effect >= Effect::approved && effect <= Effect::closed_other_means);
}

}  // namespace caselight
