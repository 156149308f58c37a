#include "report/phrases/names.hpp"

#include <array>

#include "report/phrases/moment.hpp"

namespace caselight {
namespace {

constexpr std::array kDocuments{Word::name_document_none,        Word::name_document_green_card,
                                Word::name_document_work_permit, Word::name_document_travel_document,
                                Word::name_document_certificate, Word::name_document_arrival_record};

constexpr std::array kOutcomes{Word::outcome_pending,    Word::outcome_approved,  Word::outcome_denied,
                               Word::outcome_rejected,   Word::outcome_withdrawn, Word::outcome_revoked,
                               Word::outcome_terminated, Word::outcome_closed,    Word::outcome_mixed,
                               Word::outcome_reopened,   Word::outcome_appeal,    Word::outcome_unknown};

constexpr std::array kStages{Word::stage_received,
                             Word::stage_biometrics,
                             Word::stage_review,
                             Word::stage_evidence_requested,
                             Word::stage_evidence_received,
                             Word::stage_intent_to_deny,
                             Word::stage_interview,
                             Word::stage_transferred,
                             Word::stage_on_hold,
                             Word::stage_decision,
                             Word::stage_card_production,
                             Word::stage_card_mailed,
                             Word::stage_card_delivered,
                             Word::stage_card_problem,
                             Word::stage_oath,
                             Word::stage_closed,
                             Word::stage_unknown};
static_assert(kStages.size() == stage_names.size());

constexpr std::array kStates{Word::stage_state_evidenced,    Word::stage_state_current,
                             Word::stage_state_not_reported, Word::stage_state_ahead,
                             Word::stage_state_cancelled,    Word::stage_state_missed};

}  // namespace

std::string case_name(const Analysis& analysis, const Speech& speech) {
  const auto form = form_number(analysis);
  return form.empty() ? std::string(speech.plain(Word::name_case_plain))
                      : speech.say(Word::name_case_form, {{"form", form}});
}

std::string_view form_number(const Analysis& analysis) {
  const auto as_sent = analysis.of->form.value;
  return analysis.form != nullptr && is_own_name(*analysis.form, as_sent) ? analysis.form->form : as_sent;
}

std::string_view form_title(const Analysis& analysis) {
  if (analysis.of->form_name) return analysis.of->form_name.value;
  return analysis.form != nullptr ? analysis.form->name : std::string_view{};
}

std::string document_name(const Analysis& analysis, const Speech& speech) {
  if (analysis.form != nullptr) {
    if (const auto word = Speech::find("forms", std::string(analysis.form->form) + ".document"))
      return speech.say(*word);
  }
  const auto made = analysis.form != nullptr ? analysis.form->document : MadeDocument::none;
  return std::string(speech.plain(kDocuments[static_cast<std::size_t>(made)]));
}

bool has_status_text(const Case& of) {
  return of.status.from != kNoEvidence && !(of.status.title.empty() && of.status.text.empty());
}

std::string_view status_title(const Case& of, const Speech& speech) {
  const bool spanish = speech.locale().substr(0, 2) == "es" && !of.status.title_es.empty();
  return spanish || of.status.title.empty() ? of.status.title_es : of.status.title;
}

std::string_view outcome_noun(OutcomeValue value, const Speech& speech) {
  return speech.plain(kOutcomes[static_cast<std::size_t>(value)]);
}

std::string_view stage_name(Stage stage, const Speech& speech) {
  return speech.plain(kStages[static_cast<std::size_t>(stage)]);
}

std::string_view stage_name(Stage stage, Effect effect, const Speech& speech) {
  return stage == Stage::intent_to_deny ? speech.plain(moment_words(stage, effect).pill)
                                        : stage_name(stage, speech);
}

std::string_view step_state_name(StepState state, const Speech& speech) {
  return speech.plain(kStates[static_cast<std::size_t>(state)]);
}

std::string_view source_name(std::string_view source, const Speech& speech) {
  const auto word = Speech::find("source", source);
  return word ? speech.plain(*word) : source;
}

}  // namespace caselight
