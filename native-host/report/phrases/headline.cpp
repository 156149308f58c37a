#include "report/phrases/headline.hpp"

#include <algorithm>

#include "analysis/other_case.hpp"
#include "analysis/speech.hpp"
#include "knowledge/status_titles.hpp"
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

/// An effect that says more than its outcome, such as what became of an appeal; null for the others.
const Word* word_of_effect(Effect effect) {
  static constexpr Word kSustained = Word::headline_appeal_sustained_stated;
  static constexpr Word kDismissed = Word::headline_appeal_dismissed_stated;
  static constexpr Word kRemanded = Word::headline_appeal_remanded_stated;
  static constexpr Word kWithdrawn = Word::headline_appeal_withdrawn_stated;
  static constexpr Word kTerminated = Word::headline_appeal_terminated_stated;
  static constexpr Word kApprovalStands = Word::headline_approval_stands_stated;
  static constexpr Word kStatusTerminated = Word::headline_status_terminated_stated;
  switch (effect) {
    case Effect::approval_reaffirmed:
      return &kApprovalStands;
    case Effect::status_terminated:
      return &kStatusTerminated;
    case Effect::appeal_sustained:
      return &kSustained;
    case Effect::appeal_dismissed:
      return &kDismissed;
    case Effect::appeal_remanded:
      return &kRemanded;
    case Effect::appeal_withdrawn:
      return &kWithdrawn;
    case Effect::appeal_terminated:
      return &kTerminated;
    default:
      return nullptr;
  }
}

/// An approval that USCIS looked at again and left standing is told of by what it said last.
Effect telling_effect(const Analysis& analysis) {
  const bool stands = analysis.outcome.value == OutcomeValue::approved &&
                      analysis.stage.effect == Effect::approval_reaffirmed;
  return stands ? analysis.stage.effect : analysis.outcome.effect;
}

std::string say_outcome(const Analysis& analysis, const OutcomeWords& words, const Speech& speech) {
  switch (analysis.outcome.certainty) {
    case OutcomeCertainty::stated:
      if (const Word* more = word_of_effect(telling_effect(analysis))) {
        return speech.say(*more, {{"case", case_name(analysis, speech)}});
      }
      return speech.say(words.stated, {{"case", case_name(analysis, speech)}});
    case OutcomeCertainty::documented:
      return speech.say(words.documented, {{"case", case_name(analysis, speech)}});
    case OutcomeCertainty::reported:
    case OutcomeCertainty::unknown:
      break;
  }
  return say_reported(analysis, speech);
}

/// "Appointment cancelled" of the very words that called off the biometrics.
bool cancels_biometrics(const Analysis& analysis) {
  const auto& path = analysis.stage.path;
  return analysis.stage.effect == Effect::appointment_cancelled &&
         std::any_of(path.begin(), path.end(), [](const PathStep& step) {
           return step.stage == Stage::biometrics && step.state == StepState::cancelled;
         });
}

std::string say_stage(const Analysis& analysis, const Speech& speech) {
  const auto name = case_name(analysis, speech);
  const MomentWords& words = moment_of(analysis);
  const auto noun = speech.plain(words.noun);
  if (analysis.stage.value == Stage::unknown) return speech.say(Word::headline_unknown, {{"case", name}});
  switch (voice_of(*analysis.of, analysis.stage.basis)) {
    case Voice::stated:
      if (cancels_biometrics(analysis)) return std::string(speech.plain(Word::headline_biometrics_cancelled));
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

bool is_on_its_way(Stage stage) { return stage >= Stage::card_production && stage <= Stage::oath; }

/// An intent notice after an approval is the news; the approval is what it is about.
bool intent_after_approval(const Analysis& analysis) {
  return analysis.outcome.value == OutcomeValue::approved && analysis.stage.value == Stage::intent_to_deny;
}

bool awaits_appointment(const Analysis& analysis) {
  return std::any_of(analysis.appointments.begin(), analysis.appointments.end(),
                     [](const Appointment& a) { return a.state == AppointmentState::upcoming; });
}

/// USCIS's newest words when they name no stage ("a notice came back", "nobody appeared", a wording that no
/// table has): they are today's news, and an older stage must not stand in their place.
std::optional<Said> newer_words(const Analysis& analysis, const Speech& speech) {
  const StatusText& status = analysis.of->status;
  if (status.from == kNoEvidence || status.title.empty()) return std::nullopt;
  const TitleMeaning meaning = read_title(status.title);
  const bool missed =
      meaning.effect == Effect::appointment_missed || meaning.effect == Effect::interview_missed;
  const auto stage = analysis.stage.value;
  const bool stands = stage == Stage::evidence_requested || stage == Stage::intent_to_deny ||
                      stage == Stage::on_hold || (awaits_appointment(analysis) && !missed);
  const auto& basis = analysis.stage.basis;
  // Its own words say what sort of appointment was moved; the step's words do not.
  const bool moved = analysis.stage.effect == Effect::appointment_rescheduled;
  // The record's mark that a request was answered is newer than the words that it was sent.
  const bool answered = stage == Stage::evidence_received && meaning.effect == Effect::rfe_sent;
  const bool told = !moved && std::find(basis.begin(), basis.end(), status.from) != basis.end();
  const bool older = status.date && analysis.stage.since && status.date->day() < *analysis.stage.since;
  // Words about another case are no news of this one; the page quotes them where it says what USCIS wrote.
  if (stands || answered || told || older || is_about_another_case(status.title, *analysis.of))
    return std::nullopt;
  if (missed) {
    const Word word = meaning.effect == Effect::interview_missed ? Word::headline_interview_missed
                                                                 : Word::headline_appointment_missed;
    return Said{speech.say(word), basis_of(status.from)};
  }
  const auto quoted = speech.quote(status_title(*analysis.of, speech));
  return Said{speech.say(Word::headline_status_title, {{"title", quoted}}), basis_of(status.from)};
}

}  // namespace

Said headline(const Analysis& analysis, const Speech& speech) {
  const OutcomeWords* words = outcome_words(analysis.outcome.value);
  if (intent_after_approval(analysis)) return {say_stage(analysis, speech), analysis.stage.basis};
  if (words != nullptr) return {say_outcome(analysis, *words, speech), analysis.outcome.basis};
  if (auto newer = newer_words(analysis, speech)) return *newer;
  return {say_stage(analysis, speech), analysis.stage.basis};
}

std::optional<Said> stage_line(const Analysis& analysis, const Speech& speech) {
  const OutcomeWords* words = outcome_words(analysis.outcome.value);
  if (intent_after_approval(analysis)) {
    return Said{speech.say(Word::summary_sentence, {{"clause", say_outcome(analysis, *words, speech)}}),
                analysis.outcome.basis};
  }
  const auto stage = analysis.stage.value;
  // "Reopened" and "appealed" are the outcome; their stage has no words of USCIS's own. A card or an oath
  // that tells of the approval is a step of its own.
  const bool same_statement = analysis.stage.effect == analysis.outcome.effect && !is_on_its_way(stage);
  const bool nothing_more = stage == Stage::unknown || stage == Stage::decision || stage == Stage::closed;
  if (words == nullptr || nothing_more || same_statement) return std::nullopt;
  std::string text = speech.say(Word::summary_sentence, {{"clause", say_stage(analysis, speech)}});
  if (is_approval_in_question(analysis))
    text.append(" ").append(speech.plain(Word::summary_approval_in_question));
  return Said{std::move(text), analysis.stage.basis};
}

std::string_view pill(const Analysis& analysis, const Speech& speech) {
  const OutcomeWords* words = outcome_words(analysis.outcome.value);
  if (words == nullptr || intent_after_approval(analysis)) return speech.plain(moment_of(analysis).pill);
  if (analysis.outcome.certainty == OutcomeCertainty::reported &&
      analysis.outcome.value != OutcomeValue::closed) {
    return speech.plain(Word::pill_reported);
  }
  return speech.plain(is_on_its_way(analysis.stage.value) && analysis.outcome.value == OutcomeValue::approved
                          ? moment_of(analysis).pill
                          : words->pill);
}

}  // namespace caselight
