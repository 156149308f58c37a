#include "report/phrases/headline.hpp"

#include <algorithm>
#include <array>

#include "analysis/voice.hpp"
#include "knowledge/effect_properties.hpp"
#include "report/phrases/appointments.hpp"
#include "report/phrases/moment.hpp"
#include "report/phrases/names.hpp"

namespace caselight {
namespace {

struct OutcomeWords {
  Word stated, documented, pill;
};

/// Null for the outcomes that the stage words: pending and unknown.
const OutcomeWords* outcome_words(OutcomeValue value) {
  static constexpr OutcomeWords kApproved{Word::headline_approved_stated, Word::headline_approved_documented,
                                          Word::pill_approved};
  static constexpr OutcomeWords kDenied{Word::headline_denied_stated, Word::headline_denied_documented,
                                        Word::pill_denied};
  static constexpr OutcomeWords kRejected{Word::headline_rejected_stated, Word::headline_rejected_documented,
                                          Word::pill_rejected};
  static constexpr OutcomeWords kWithdrawn{Word::headline_withdrawn_stated,
                                           Word::headline_withdrawn_documented, Word::pill_withdrawn};
  static constexpr OutcomeWords kRevoked{Word::headline_revoked_stated, Word::headline_revoked_documented,
                                         Word::pill_revoked};
  static constexpr OutcomeWords kTerminated{Word::headline_terminated_stated,
                                            Word::headline_terminated_documented, Word::pill_terminated};
  static constexpr OutcomeWords kClosed{Word::headline_closed_stated, Word::headline_closed_documented,
                                        Word::pill_closed};
  static constexpr OutcomeWords kMixed{Word::headline_mixed_stated, Word::headline_mixed_documented,
                                       Word::pill_mixed};
  static constexpr OutcomeWords kReopened{Word::headline_reopened_stated, Word::headline_reopened_documented,
                                          Word::pill_reopened};
  static constexpr OutcomeWords kAppeal{Word::headline_appeal_stated, Word::headline_appeal_documented,
                                        Word::pill_appeal};
  switch (value) {
    case OutcomeValue::approved:
      return &kApproved;
    case OutcomeValue::denied:
      return &kDenied;
    case OutcomeValue::rejected:
      return &kRejected;
    case OutcomeValue::withdrawn:
      return &kWithdrawn;
    case OutcomeValue::revoked:
      return &kRevoked;
    case OutcomeValue::terminated:
      return &kTerminated;
    case OutcomeValue::closed:
      return &kClosed;
    case OutcomeValue::mixed:
      return &kMixed;
    case OutcomeValue::reopened:
      return &kReopened;
    case OutcomeValue::appeal:
      return &kAppeal;
    case OutcomeValue::pending:
    case OutcomeValue::unknown:
      return nullptr;
  }
  return nullptr;
}

const MomentWords& moment_of(const Analysis& analysis) {
  return moment_words(analysis.stage.value, analysis.stage.effect);
}

std::string say_reported(const Analysis& analysis, const Speech& speech) {
  const bool closed = analysis.outcome.value == OutcomeValue::closed;
  if (closed) return speech.say(Word::headline_closed_reported, {{"case", case_name(analysis, speech)}});
  const AnswerReading reading = analysis.of->readings[Endpoint::case_status];
  const bool empty = reading == AnswerReading::empty || reading == AnswerReading::ok;
  const auto word = has_status_text(*analysis.of) ? Word::headline_reported_silent
                    : empty                       ? Word::headline_reported_empty
                                                  : Word::headline_reported_unread;
  const bool over = verdict_of(analysis.outcome.effect) == Verdict::back;
  const auto noun =
      over ? speech.plain(Word::outcome_appeal_over) : outcome_noun(analysis.outcome.value, speech);
  return speech.say(word, {{"outcome", noun}});
}

/// The effects that say more than their outcome, such as what became of an appeal.
struct EffectWord {
  Effect effect;
  Word word;
};
constexpr std::array kEffectWords{
    EffectWord{Effect::approval_reaffirmed, Word::headline_approval_stands_stated},
    EffectWord{Effect::approval_unsupported, Word::headline_approval_unsupported_stated},
    EffectWord{Effect::denial_reaffirmed, Word::headline_denial_stands_stated},
    EffectWord{Effect::revocation_reaffirmed, Word::headline_revocation_stands_stated},
    EffectWord{Effect::status_terminated, Word::headline_status_terminated_stated},
    EffectWord{Effect::appeal_sustained, Word::headline_appeal_sustained_stated},
    EffectWord{Effect::appeal_dismissed, Word::headline_appeal_dismissed_stated},
    EffectWord{Effect::motion_denied, Word::headline_motion_denied_stated},
    EffectWord{Effect::appeal_remanded, Word::headline_appeal_remanded_stated},
    EffectWord{Effect::appeal_withdrawn, Word::headline_appeal_withdrawn_stated},
    EffectWord{Effect::appeal_terminated, Word::headline_appeal_terminated_stated}};

std::optional<Word> word_of_effect(Effect effect) {
  const auto found = std::ranges::find(kEffectWords, effect, &EffectWord::effect);
  return found == kEffectWords.end() ? std::nullopt : std::optional(found->word);
}

/// A hearing or an appeal that failed leaves the denial of another form in effect, not of its own.
std::optional<Word> word_of(const Analysis& analysis) {
  const bool review = analysis.form != nullptr && analysis.form->kind == FormKind::appeal;
  const Effect told = analysis.outlook.outcome_told_by;
  if (review && told == Effect::appeal_dismissed) return Word::headline_appeal_or_motion_dismissed_stated;
  return review && told == Effect::denial_reaffirmed ? Word::headline_denial_stands_on_appeal_stated
                                                     : word_of_effect(told);
}

/// An appeal that was decided is not under way.
Word documented_word(const Analysis& analysis, const OutcomeWords& words) {
  const Effect told = analysis.outlook.outcome_told_by;
  if (told == Effect::appeal_sustained) return Word::headline_appeal_sustained_documented;
  return told == Effect::appeal_remanded ? Word::headline_appeal_remanded_documented : words.documented;
}

std::string say_outcome(const Analysis& analysis, const OutcomeWords& words, const Speech& speech) {
  switch (analysis.outcome.certainty) {
    case OutcomeCertainty::stated:
      if (const auto more = word_of(analysis)) {
        return speech.say(*more, {{"case", case_name(analysis, speech)}});
      }
      return speech.say(words.stated, {{"case", case_name(analysis, speech)}});
    case OutcomeCertainty::documented:
      return speech.say(documented_word(analysis, words), {{"case", case_name(analysis, speech)}});
    case OutcomeCertainty::reported:
    case OutcomeCertainty::unknown:
      break;
  }
  return say_reported(analysis, speech);
}

std::string say_moment(const Analysis& analysis, const MomentWords& words, const Basis& basis,
                       const Speech& speech) {
  const auto name = case_name(analysis, speech);
  const auto noun = speech.plain(words.noun);
  switch (voice_of(*analysis.of, basis)) {
    case Voice::stated:
      return speech.say(
          words.stated,
          {{"case", name},
           {"document", document_name(analysis, speech)},
           {"notice", speech.plain(moment_words(Stage::intent_to_deny, analysis.stage.effect).noun)}});
    case Voice::documented:
      return speech.say(Word::headline_stage_documented, {{"moment", noun}});
    case Voice::reported:
      return speech.say(Word::headline_stage_reported, {{"moment", noun}});
    case Voice::recorded:
      break;
  }
  return speech.say(Word::headline_stage_recorded, {{"case", name}, {"moment", noun}});
}

std::string say_stage(const Analysis& analysis, const Speech& speech) {
  if (analysis.stage.value == Stage::unknown)
    return speech.say(Word::headline_unknown, {{"case", case_name(analysis, speech)}});
  const bool stated = voice_of(*analysis.of, analysis.stage.basis) == Voice::stated;
  if (stated && analysis.outlook.calls_off_biometrics)
    return std::string(speech.plain(Word::headline_biometrics_cancelled));
  return say_moment(analysis, moment_of(analysis), analysis.stage.basis, speech);
}

/// The findings that have words of their own beside outcome and stage.
const MomentWords* own_words(const Analysis& analysis) {
  static constexpr MomentWords kReturned{Word::headline_notice_returned, Word::moment_notice_returned,
                                         Word::pill_notice_returned};
  static constexpr MomentWords kFee{Word::headline_fee_due, Word::moment_fee_due, Word::pill_fee_due};
  static constexpr MomentWords kAsylumFee{Word::headline_asylum_fee, Word::moment_asylum_fee,
                                          Word::pill_fee_due};
  static constexpr MomentWords kSentBack{Word::headline_sent_back_by_state, Word::moment_sent_back_by_state,
                                         Word::pill_sent_back_by_state};
  static constexpr MomentWords kInterview{Word::headline_interview_missed, Word::moment_interview_missed,
                                          Word::pill_interview_missed};
  static constexpr MomentWords kAppointment{Word::headline_appointment_missed,
                                            Word::moment_appointment_missed, Word::pill_appointment_missed};
  static constexpr MomentWords kOath{Word::headline_oath_missed, Word::moment_oath_missed,
                                     Word::pill_oath_missed};
  switch (analysis.outlook.headline.kind) {
    case HeadlineKind::notice_returned:
      return &kReturned;
    case HeadlineKind::fee_due:
      return analysis.outlook.headline.of_asylum_fee ? &kAsylumFee : &kFee;
    case HeadlineKind::petition_sent_back:
      return &kSentBack;
    case HeadlineKind::interview_missed:
      return &kInterview;
    case HeadlineKind::appointment_missed:
      return analysis.outlook.oath_missed ? &kOath : &kAppointment;
    case HeadlineKind::outcome:
    case HeadlineKind::stage:
    case HeadlineKind::status_words:
      break;
  }
  return nullptr;
}

/// What a title says that a first reader does not know, or takes for a decision on the case.
std::optional<Word> word_of_status(const Headline& found) {
  if (found.told == Effect::expedite_denied) return Word::headline_expedite_denied;
  if (found.told == Effect::expedite_approved) return Word::headline_expedite_approved;
  if (found.told != Effect::removal_notice) return std::nullopt;
  return found.court == CourtTold::notice ? Word::headline_court_notice : Word::headline_court_judge;
}

std::string say_headline(const Analysis& analysis, const Speech& speech) {
  const Headline& found = analysis.outlook.headline;
  if (const MomentWords* words = own_words(analysis))
    return say_moment(analysis, *words, found.basis, speech);
  if (found.kind == HeadlineKind::status_words) {
    if (const auto word = word_of_status(found))
      return speech.say(*word, {{"case", case_name(analysis, speech)}});
    const auto quoted = speech.quote(status_title(*analysis.of, speech));
    return speech.say(Word::headline_status_title, {{"title", quoted}});
  }
  const OutcomeWords* words = outcome_words(analysis.outcome.value);
  if (found.kind == HeadlineKind::outcome && words != nullptr) return say_outcome(analysis, *words, speech);
  return say_stage(analysis, speech);
}

/// The clause as a sentence; whether an approval that is looked at again stands is said with it.
std::string with_question(const Analysis& analysis, std::string clause, const Speech& speech) {
  std::string out = speech.say(Word::summary_sentence, {{"clause", std::move(clause)}});
  if (analysis.outlook.approval_in_question)
    out.append(" ").append(speech.plain(Word::summary_approval_in_question));
  return out;
}

}  // namespace

Said headline(const Analysis& analysis, const Speech& speech) {
  if (analysis.is_headed_by_changed_answers())
    return {std::string(speech.plain(Word::headline_answers_changed)), {}};
  return {say_headline(analysis, speech), analysis.outlook.headline.basis};
}

std::optional<Said> second_line(const Analysis& analysis, const Speech& speech) {
  switch (analysis.outlook.second_line) {
    case SecondLine::nothing:
      break;
    case SecondLine::outcome:
      return Said{
          with_question(analysis, say_outcome(analysis, *outcome_words(analysis.outcome.value), speech),
                        speech),
          analysis.outcome.basis};
    case SecondLine::stage:
      return Said{with_question(analysis, say_stage(analysis, speech), speech), analysis.stage.basis};
  }
  return std::nullopt;
}

std::string_view pill(const Analysis& analysis, const Speech& speech) {
  if (analysis.is_headed_by_changed_answers()) return speech.plain(Word::pill_answers_changed);
  switch (analysis.outlook.pill) {
    case Pill::open_matter:
      return speech.plain(own_words(analysis)->pill);
    case Pill::suggested:
      return speech.plain(Word::pill_reported);
    case Pill::outcome:
      return speech.plain(outcome_words(analysis.outcome.value)->pill);
    case Pill::stage:
      break;
  }
  return speech.plain(moment_of(analysis).pill);
}

}  // namespace caselight
