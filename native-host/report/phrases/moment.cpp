#include "report/phrases/moment.hpp"

#include <algorithm>
#include <array>

#include "knowledge/effect_properties.hpp"

namespace caselight {
namespace {

constexpr MomentWords kReceived{Word::headline_received, Word::moment_received, Word::pill_received};
constexpr MomentWords kBiometrics{Word::headline_biometrics, Word::moment_biometrics, Word::pill_biometrics};
constexpr MomentWords kBiometricsTaken{Word::headline_biometrics_taken, Word::moment_biometrics_taken,
                                       Word::pill_biometrics_taken};
constexpr MomentWords kReview{Word::headline_review, Word::moment_review, Word::pill_review};
constexpr MomentWords kEvidenceRequested{Word::headline_evidence_requested, Word::moment_evidence_requested,
                                         Word::pill_evidence_requested};
constexpr MomentWords kEvidenceReceived{Word::headline_evidence_received, Word::moment_evidence_received,
                                        Word::pill_evidence_received};
constexpr MomentWords kCorrespondenceReceived{Word::headline_correspondence_received,
                                              Word::moment_correspondence_received,
                                              Word::pill_correspondence_received};
constexpr MomentWords kIntentToDeny{Word::headline_intent_to_deny, Word::moment_intent_to_deny,
                                    Word::pill_intent_to_deny};
constexpr MomentWords kIntentToRevoke{Word::headline_intent_to_revoke, Word::moment_intent_to_revoke,
                                      Word::pill_intent_to_revoke};
constexpr MomentWords kIntentToRescind{Word::headline_intent_to_rescind, Word::moment_intent_to_rescind,
                                       Word::pill_intent_to_rescind};
constexpr MomentWords kIntentOther{Word::headline_intent_other, Word::moment_intent_other,
                                   Word::pill_intent_other};
constexpr MomentWords kInterview{Word::headline_interview, Word::moment_interview, Word::pill_interview};
constexpr MomentWords kInterviewReady{Word::headline_interview_ready, Word::moment_interview_ready,
                                      Word::pill_interview_ready};
constexpr MomentWords kInterviewRescheduled{Word::headline_interview_rescheduled,
                                            Word::moment_interview_rescheduled,
                                            Word::pill_interview_rescheduled};
constexpr MomentWords kInterviewCancelled{Word::headline_interview_cancelled,
                                          Word::moment_interview_cancelled, Word::pill_interview_cancelled};
constexpr MomentWords kInterviewCompleted{Word::headline_interview_completed,
                                          Word::moment_interview_completed, Word::pill_interview_completed};
constexpr MomentWords kInterviewMissed{Word::headline_interview_missed, Word::moment_interview_missed,
                                       Word::pill_interview_missed};
constexpr MomentWords kAppointment{Word::headline_appointment, Word::moment_appointment,
                                   Word::pill_appointment};
constexpr MomentWords kAppointmentMissed{Word::headline_appointment_missed, Word::moment_appointment_missed,
                                         Word::pill_appointment_missed};
constexpr MomentWords kTransferred{Word::headline_transferred, Word::moment_transferred,
                                   Word::pill_transferred};
constexpr MomentWords kOnHold{Word::headline_on_hold, Word::moment_on_hold, Word::pill_on_hold};
constexpr MomentWords kDecision{Word::headline_decision, Word::moment_decision, Word::pill_decision};
constexpr MomentWords kCardProduction{Word::headline_card_production, Word::moment_card_production,
                                      Word::pill_card_production};
constexpr MomentWords kCardProduced{Word::headline_card_produced, Word::moment_card_production,
                                    Word::pill_card_production};
constexpr MomentWords kCertificateIssued{Word::headline_certificate_issued, Word::moment_card_production,
                                         Word::pill_card_production};
constexpr MomentWords kCardMailed{Word::headline_card_mailed, Word::moment_card_mailed,
                                  Word::pill_card_mailed};
constexpr MomentWords kCardDelivered{Word::headline_card_delivered, Word::moment_card_delivered,
                                     Word::pill_card_delivered};
constexpr MomentWords kCardProblem{Word::headline_card_problem, Word::moment_card_problem,
                                   Word::pill_card_problem};
constexpr MomentWords kCardReturned{Word::headline_card_returned, Word::moment_card_returned,
                                    Word::pill_card_returned};
constexpr MomentWords kOath{Word::headline_oath, Word::moment_oath, Word::pill_oath};
constexpr MomentWords kOathScheduled{Word::headline_oath_scheduled, Word::moment_oath_scheduled,
                                     Word::pill_oath_scheduled};
constexpr MomentWords kOathRescheduled{Word::headline_oath_rescheduled, Word::moment_oath_rescheduled,
                                       Word::pill_oath_rescheduled};
constexpr MomentWords kOathCancelled{Word::headline_oath_cancelled, Word::moment_oath_cancelled,
                                     Word::pill_oath_cancelled};
constexpr MomentWords kOathCompleted{Word::headline_oath_completed, Word::moment_oath_completed,
                                     Word::pill_oath_completed};
constexpr MomentWords kStateDepartment{Word::headline_state_department, Word::moment_state_department,
                                       Word::pill_state_department};
constexpr MomentWords kSentBackByState{Word::headline_sent_back_by_state, Word::moment_sent_back_by_state,
                                       Word::pill_sent_back_by_state};
constexpr MomentWords kAppointmentCancelled{Word::headline_appointment_cancelled,
                                            Word::moment_appointment_cancelled,
                                            Word::pill_appointment_cancelled};
constexpr MomentWords kHoldLifted{Word::headline_hold_lifted, Word::moment_hold_lifted,
                                  Word::pill_hold_lifted};
constexpr MomentWords kIntentAnswered{Word::headline_intent_answered, Word::moment_intent_answered,
                                      Word::pill_evidence_received};
constexpr MomentWords kReferred{Word::headline_referred, Word::moment_referred, Word::pill_referred};
constexpr MomentWords kClosed{Word::headline_closed, Word::moment_closed, Word::pill_closed};
constexpr MomentWords kPending{Word::headline_pending, Word::moment_pending, Word::pill_pending};
constexpr MomentWords kInterviewContinued{Word::headline_interview_continued,
                                          Word::moment_interview_continued, Word::pill_interview_continued};
constexpr MomentWords kInterviewNext{Word::headline_interview_next, Word::moment_interview_next,
                                     Word::pill_interview_next};
constexpr MomentWords kCardUndeliverable{Word::headline_card_undeliverable, Word::moment_card_undeliverable,
                                         Word::pill_card_undeliverable};
constexpr MomentWords kReturnedCardDestroyed{Word::headline_returned_card_destroyed,
                                             Word::moment_returned_card_destroyed,
                                             Word::pill_returned_card_destroyed};
constexpr MomentWords kUnknown{Word::headline_unknown, Word::moment_unknown, Word::pill_unknown};

/// The effects that say more than their stage.
struct EffectMoment {
  Effect effect;
  const MomentWords* words;
};
constexpr std::array kEffectMoments{EffectMoment{Effect::biometrics_taken, &kBiometricsTaken},
                                    EffectMoment{Effect::correspondence_received, &kCorrespondenceReceived},
                                    EffectMoment{Effect::noir_ordered, &kIntentToRevoke},
                                    EffectMoment{Effect::noir_sent, &kIntentToRevoke},
                                    EffectMoment{Effect::rescind_intent, &kIntentToRescind},
                                    EffectMoment{Effect::terminate_intent, &kIntentOther},
                                    EffectMoment{Effect::interview_ready, &kInterviewReady},
                                    EffectMoment{Effect::interview_rescheduled, &kInterviewRescheduled},
                                    EffectMoment{Effect::interview_cancelled, &kInterviewCancelled},
                                    EffectMoment{Effect::interview_completed, &kInterviewCompleted},
                                    EffectMoment{Effect::interview_missed, &kInterviewMissed},
                                    EffectMoment{Effect::appointment_scheduled, &kAppointment},
                                    EffectMoment{Effect::appointment_rescheduled, &kAppointment},
                                    EffectMoment{Effect::appointment_missed, &kAppointmentMissed},
                                    EffectMoment{Effect::certificate_issued, &kCertificateIssued},
                                    EffectMoment{Effect::card_produced, &kCardProduced},
                                    EffectMoment{Effect::card_returned, &kCardReturned},
                                    EffectMoment{Effect::oath_scheduled, &kOathScheduled},
                                    EffectMoment{Effect::oath_rescheduled, &kOathRescheduled},
                                    EffectMoment{Effect::oath_cancelled, &kOathCancelled},
                                    EffectMoment{Effect::oath_completed, &kOathCompleted},
                                    EffectMoment{Effect::sent_to_state_department, &kStateDepartment},
                                    EffectMoment{Effect::returned_by_state_department, &kSentBackByState},
                                    EffectMoment{Effect::appointment_cancelled, &kAppointmentCancelled},
                                    EffectMoment{Effect::case_pending, &kPending},
                                    EffectMoment{Effect::interview_continued, &kInterviewContinued},
                                    EffectMoment{Effect::interview_next, &kInterviewNext},
                                    EffectMoment{Effect::card_undeliverable, &kCardUndeliverable},
                                    EffectMoment{Effect::returned_card_destroyed, &kReturnedCardDestroyed},
                                    EffectMoment{Effect::hold_lifted, &kHoldLifted},
                                    EffectMoment{Effect::removal_notice, &kReferred}};

const MomentWords* of_effect(Effect effect) {
  const auto found = std::ranges::find(kEffectMoments, effect, &EffectMoment::effect);
  return found == kEffectMoments.end() ? nullptr : found->words;
}

const MomentWords& of_stage(Stage stage) {
  switch (stage) {
    case Stage::received:
      return kReceived;
    case Stage::biometrics:
      return kBiometrics;
    case Stage::review:
      return kReview;
    case Stage::evidence_requested:
      return kEvidenceRequested;
    case Stage::evidence_received:
      return kEvidenceReceived;
    case Stage::intent_to_deny:
      return kIntentToDeny;
    case Stage::interview:
      return kInterview;
    case Stage::transferred:
      return kTransferred;
    case Stage::on_hold:
      return kOnHold;
    case Stage::decision:
      return kDecision;
    case Stage::card_production:
      return kCardProduction;
    case Stage::card_mailed:
      return kCardMailed;
    case Stage::card_delivered:
      return kCardDelivered;
    case Stage::card_problem:
      return kCardProblem;
    case Stage::oath:
      return kOath;
    case Stage::closed:
      return kClosed;
    case Stage::unknown:
      return kUnknown;
  }
  return kUnknown;
}

}  // namespace

const MomentWords& moment_words(Stage stage, Effect effect) {
  if (stage == Stage::evidence_received && is_intent(effect)) return kIntentAnswered;
  const MomentWords* more = stage == Stage::unknown ? nullptr : of_effect(effect);
  return more != nullptr ? *more : of_stage(stage);
}

}  // namespace caselight
