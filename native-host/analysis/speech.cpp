#include "analysis/speech.hpp"

#include <array>

namespace caselight {
namespace {

struct Row {
  Effect effect;
  Verdict verdict;
  Stage stage;
};

/// One row an effect, in the order of the enumerators. A card is made only after the approval, so USCIS's
/// words about it state the approval too, and so do those about an oath that was taken (8 CFR 335.3, 337.1);
/// a cancelled interview puts the case back under review.
constexpr std::array kRows{
    // clang-format off
    Row{Effect::unknown, Verdict::unclear, Stage::unknown},
    Row{Effect::other, Verdict::silent, Stage::unknown},
    Row{Effect::received, Verdict::open, Stage::received},
    Row{Effect::fee, Verdict::silent, Stage::unknown},
    Row{Effect::fee_due, Verdict::silent, Stage::unknown},
    Row{Effect::fee_settled, Verdict::silent, Stage::unknown},
    Row{Effect::rejected, Verdict::rejected, Stage::closed},
    Row{Effect::biometrics_ordered, Verdict::open, Stage::biometrics},
    Row{Effect::biometrics_scheduled, Verdict::open, Stage::biometrics},
    Row{Effect::biometrics_taken, Verdict::open, Stage::biometrics},
    Row{Effect::appointment_scheduled, Verdict::open, Stage::unknown},
    Row{Effect::appointment_rescheduled, Verdict::open, Stage::unknown},
    Row{Effect::appointment_cancelled, Verdict::open, Stage::review},
    Row{Effect::appointment_missed, Verdict::open, Stage::unknown},
    Row{Effect::reschedule_requested, Verdict::working, Stage::unknown},
    Row{Effect::interview_ready, Verdict::open, Stage::interview},
    Row{Effect::interview_scheduled, Verdict::open, Stage::interview},
    Row{Effect::interview_rescheduled, Verdict::open, Stage::interview},
    Row{Effect::interview_cancelled, Verdict::open, Stage::review},
    Row{Effect::interview_completed, Verdict::open, Stage::review},
    Row{Effect::interview_missed, Verdict::open, Stage::interview},
    Row{Effect::interview_continued, Verdict::open, Stage::interview},
    Row{Effect::interview_next, Verdict::open, Stage::interview},
    Row{Effect::checks, Verdict::open, Stage::review},
    Row{Effect::review, Verdict::open, Stage::review},
    Row{Effect::case_pending, Verdict::open, Stage::review},
    Row{Effect::rfe_ordered, Verdict::open, Stage::evidence_requested},
    Row{Effect::rfe_sent, Verdict::open, Stage::evidence_requested},
    Row{Effect::rfe_response, Verdict::open, Stage::evidence_received},
    Row{Effect::rfe_cancelled, Verdict::working, Stage::unknown},
    Row{Effect::correspondence_received, Verdict::working, Stage::unknown},
    Row{Effect::noid_ordered, Verdict::open, Stage::intent_to_deny},
    Row{Effect::noid_sent, Verdict::open, Stage::intent_to_deny},
    Row{Effect::noir_ordered, Verdict::unclear, Stage::intent_to_deny},
    Row{Effect::noir_sent, Verdict::unclear, Stage::intent_to_deny},
    Row{Effect::rescind_intent, Verdict::unclear, Stage::intent_to_deny},
    Row{Effect::terminate_intent, Verdict::unclear, Stage::intent_to_deny},
    Row{Effect::intent_withdrawn, Verdict::working, Stage::unknown},
    Row{Effect::premium_requested, Verdict::working, Stage::unknown},
    Row{Effect::premium_started, Verdict::working, Stage::unknown},
    Row{Effect::premium_stopped, Verdict::working, Stage::unknown},
    Row{Effect::premium_reset, Verdict::working, Stage::unknown},
    Row{Effect::premium_other, Verdict::silent, Stage::unknown},
    Row{Effect::transferred, Verdict::working, Stage::transferred},
    Row{Effect::hold_placed, Verdict::working, Stage::on_hold},
    Row{Effect::hold_lifted, Verdict::working, Stage::review},
    Row{Effect::approved, Verdict::approved, Stage::decision},
    Row{Effect::approved_in_part, Verdict::mixed, Stage::decision},
    Row{Effect::approval_notice, Verdict::approved, Stage::decision},
    Row{Effect::approval_reaffirmed, Verdict::approved, Stage::decision},
    Row{Effect::approval_unsupported, Verdict::approved, Stage::decision},
    Row{Effect::denied, Verdict::denied, Stage::decision},
    Row{Effect::denied_on_appeal, Verdict::denied, Stage::decision},
    Row{Effect::denied_in_part, Verdict::mixed, Stage::decision},
    Row{Effect::denial_notice, Verdict::denied, Stage::decision},
    Row{Effect::denial_reaffirmed, Verdict::denied, Stage::decision},
    Row{Effect::split_decision, Verdict::mixed, Stage::decision},
    Row{Effect::withdrawn, Verdict::withdrawn, Stage::closed},
    Row{Effect::revoked, Verdict::revoked, Stage::decision},
    Row{Effect::revoked_automatically, Verdict::revoked, Stage::decision},
    Row{Effect::revocation_reaffirmed, Verdict::revoked, Stage::decision},
    Row{Effect::rescinded, Verdict::revoked, Stage::decision},
    Row{Effect::status_terminated, Verdict::terminated, Stage::closed},
    Row{Effect::terminated, Verdict::terminated, Stage::closed},
    Row{Effect::closed_administratively, Verdict::closed, Stage::closed},
    Row{Effect::closed_other_means, Verdict::closed, Stage::closed},
    Row{Effect::reopened, Verdict::reopened, Stage::review},
    Row{Effect::appeal_filed, Verdict::appeal, Stage::review},
    Row{Effect::appeal_sustained, Verdict::appeal, Stage::review},
    Row{Effect::appeal_dismissed, Verdict::back, Stage::unknown},
    Row{Effect::appeal_remanded, Verdict::appeal, Stage::review},
    Row{Effect::appeal_withdrawn, Verdict::back, Stage::unknown},
    Row{Effect::appeal_terminated, Verdict::back, Stage::unknown},
    Row{Effect::appeal_other, Verdict::appeal, Stage::review},
    Row{Effect::motion_denied, Verdict::back, Stage::unknown},
    Row{Effect::decision_unclear, Verdict::unclear, Stage::decision},
    Row{Effect::card_ordered, Verdict::approved, Stage::card_production},
    Row{Effect::card_produced, Verdict::approved, Stage::card_production},
    Row{Effect::card_mailed, Verdict::approved, Stage::card_mailed},
    Row{Effect::card_picked_up, Verdict::approved, Stage::card_mailed},
    Row{Effect::card_delivered, Verdict::approved, Stage::card_delivered},
    Row{Effect::card_returned, Verdict::approved, Stage::card_problem},
    Row{Effect::card_undeliverable, Verdict::approved, Stage::card_problem},
    Row{Effect::card_held, Verdict::approved, Stage::card_problem},
    Row{Effect::card_destroyed, Verdict::approved, Stage::card_problem},
    Row{Effect::returned_card_destroyed, Verdict::silent, Stage::card_problem},
    Row{Effect::card_not_made, Verdict::silent, Stage::card_problem},
    Row{Effect::card_problem, Verdict::silent, Stage::card_problem},
    Row{Effect::oath_ready, Verdict::working, Stage::oath},
    Row{Effect::oath_scheduled, Verdict::working, Stage::oath},
    Row{Effect::oath_completed, Verdict::approved, Stage::oath},
    Row{Effect::certificate_issued, Verdict::approved, Stage::card_production},
    Row{Effect::oath_cancelled, Verdict::working, Stage::oath},
    Row{Effect::sent_to_state_department, Verdict::unclear, Stage::transferred},
    Row{Effect::returned_by_state_department, Verdict::unclear, Stage::transferred},
    Row{Effect::visa_other, Verdict::silent, Stage::unknown},
    Row{Effect::removal_notice, Verdict::silent, Stage::unknown},
    Row{Effect::expedite_requested, Verdict::working, Stage::unknown},
    Row{Effect::expedite_approved, Verdict::working, Stage::unknown},
    Row{Effect::expedite_denied, Verdict::working, Stage::unknown},
    Row{Effect::fee_waived, Verdict::working, Stage::unknown},
    Row{Effect::fee_refund, Verdict::silent, Stage::unknown},
    Row{Effect::duplicate_card_approved, Verdict::silent, Stage::unknown},
    Row{Effect::notice_sent, Verdict::silent, Stage::unknown},
    Row{Effect::unread_notice, Verdict::working, Stage::unknown},
    Row{Effect::notice_returned, Verdict::silent, Stage::unknown},
    Row{Effect::record_changed, Verdict::silent, Stage::unknown},
    Row{Effect::action_cancelled, Verdict::silent, Stage::unknown},
    Row{Effect::file_moved, Verdict::silent, Stage::unknown},
    Row{Effect::upload, Verdict::silent, Stage::unknown},
    // clang-format on
};

constexpr bool complete_and_in_order() {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    if (static_cast<std::size_t>(kRows[i].effect) != i) return false;
  }
  return kRows.size() == effect_count;
}
static_assert(complete_and_in_order(), "a new effect needs a row");

const Row& row(Effect effect) { return kRows[static_cast<std::size_t>(effect)]; }

}  // namespace

Verdict verdict_of(Effect effect) { return row(effect).verdict; }

Stage stage_of(Effect effect) { return row(effect).stage; }

OutcomeValue outcome_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::working:
    case Verdict::open:
      return OutcomeValue::pending;
    case Verdict::approved:
      return OutcomeValue::approved;
    case Verdict::denied:
      return OutcomeValue::denied;
    case Verdict::rejected:
      return OutcomeValue::rejected;
    case Verdict::withdrawn:
      return OutcomeValue::withdrawn;
    case Verdict::revoked:
      return OutcomeValue::revoked;
    case Verdict::terminated:
      return OutcomeValue::terminated;
    case Verdict::closed:
      return OutcomeValue::closed;
    case Verdict::mixed:
      return OutcomeValue::mixed;
    case Verdict::reopened:
      return OutcomeValue::reopened;
    case Verdict::appeal:
      return OutcomeValue::appeal;
    case Verdict::silent:
    case Verdict::unclear:
    case Verdict::back:
      return OutcomeValue::unknown;
  }
  return OutcomeValue::unknown;
}

}  // namespace caselight
