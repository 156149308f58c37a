#include "report/phrases/next_steps.hpp"

#include <algorithm>
#include <array>

#include "report/phrases/names.hpp"
#include "report/phrases/waits.hpp"

namespace caselight {
namespace {

constexpr std::array kBiometrics{Word::next_biometrics_always, Word::next_biometrics_often,
                                 Word::next_biometrics_sometimes, Word::next_biometrics_rarely};
constexpr std::array kInterview{Word::next_interview_always, Word::next_interview_often,
                                Word::next_interview_sometimes, Word::next_interview_rarely};
constexpr std::array kRemedies{
    Word::next_remedy_i290b_motion,   Word::next_remedy_i290b_appeal,
    Word::next_remedy_eoir29,         Word::next_remedy_n336,
    Word::next_remedy_new_filing,     Word::next_remedy_review_in_removal_proceedings,
    Word::next_remedy_district_court, Word::next_remedy_none};
static_assert(kRemedies.size() == static_cast<std::size_t>(Remedy::none) + 1);

std::string path_line(const Analysis& analysis, const Speech& speech) {
  std::vector<std::string> ahead;
  for (const auto& step : analysis.stage.path) {
    // An appointment that was set before the approval is none of the usual steps after it.
    const bool overtaken = analysis.outcome.value == OutcomeValue::approved &&
                           (step.stage == Stage::biometrics || step.stage == Stage::interview);
    if (step.state == StepState::ahead && !overtaken) ahead.emplace_back(stage_name(step.stage, speech));
  }
  const auto name = case_name(analysis, speech);
  if (ahead.empty()) return speech.say(Word::next_path_end, {{"case", name}});
  return speech.say(Word::next_path, {{"case", name}, {"stages", speech.list(ahead)}});
}

/// Biometrics and interview are only worth a line while they can still come.
bool still_ahead(const Analysis& analysis, Stage stage) {
  if (analysis.outcome.value != OutcomeValue::pending) return false;
  const auto& path = analysis.stage.path;
  return std::none_of(path.begin(), path.end(),
                      [&](const PathStep& step) {
                        return step.stage == stage &&
                               (step.state == StepState::evidenced || step.state == StepState::current);
                      }) &&
         analysis.stage.value != Stage::oath;
}

std::string remedy_line(const FormRemedy& remedy, const Speech& speech) {
  std::string text(speech.plain(kRemedies[static_cast<std::size_t>(remedy.remedy)]));
  if (!remedy.only_for.empty()) {
    text = speech.say(Word::next_remedy_only_for,
                      {{"remedy", text}, {"who", population_name(remedy.only_for, speech)}});
  }
  return remedy.sure ? text : speech.say(Word::next_remedy_possible, {{"remedy", text}});
}

/// The form's own sentence under this key (`I-485.next.review`), if the words have one.
void add_own(NextSteps& out, const Form& form, std::string_view key, const Speech& speech) {
  const auto word = Speech::find("forms", std::string(form.form).append(".").append(key));
  if (word) out.lines.push_back(speech.say(*word));
}

/// What follows a decision depends on which it was; those sentences are only for the outcome that they speak
/// of.
void add_own_lines(NextSteps& out, const Analysis& analysis, const Speech& speech) {
  const Form& form = *analysis.form;
  const auto stage = analysis.stage.value;
  const auto outcome = analysis.outcome.value;
  if (outcome == OutcomeValue::denied) add_own(out, form, "after_denial", speech);
  if (outcome == OutcomeValue::approved) add_own(out, form, "gives", speech);
  const bool decided = stage == Stage::decision || stage == Stage::closed;
  if (outcome != (decided ? OutcomeValue::approved : OutcomeValue::pending)) return;
  add_own(out, form, std::string("next.").append(to_string(stage)), speech);
}

void add_lines(NextSteps& out, const Analysis& analysis, const Speech& speech) {
  const Form& form = *analysis.form;
  add_own_lines(out, analysis, speech);
  // While an approval is in question, or its card came back, no usual step can be named.
  const bool unsettled =
      analysis.stage.value == Stage::card_problem ||
      (analysis.stage.value == Stage::intent_to_deny && analysis.outcome.value == OutcomeValue::approved);
  if (!is_adverse(analysis.outcome.value) && !unsettled) out.lines.push_back(path_line(analysis, speech));
  if (still_ahead(analysis, Stage::biometrics)) {
    out.lines.emplace_back(speech.plain(kBiometrics[static_cast<std::size_t>(form.biometrics)]));
  }
  if (still_ahead(analysis, Stage::interview)) {
    out.lines.emplace_back(speech.plain(kInterview[static_cast<std::size_t>(form.interview)]));
  }
  if (!form.linked.empty()) {
    const std::vector<std::string> linked(form.linked.begin(), form.linked.end());
    out.lines.push_back(speech.say(Word::next_linked, {{"forms", speech.list(linked)}}));
  }
}

}  // namespace

bool is_adverse(OutcomeValue value) {
  switch (value) {
    case OutcomeValue::denied:
    case OutcomeValue::revoked:
    case OutcomeValue::terminated:
    case OutcomeValue::rejected:
    case OutcomeValue::mixed:
      return true;
    default:
      return false;
  }
}

NextSteps next_steps(const Analysis& analysis, const Speech& speech) {
  NextSteps out;
  if (analysis.form == nullptr) {
    out.lines.emplace_back(speech.plain(Word::next_not_known));
    return out;
  }
  add_lines(out, analysis, speech);
  const bool remedies =
      is_adverse(analysis.outcome.value) && analysis.outcome.value != OutcomeValue::rejected;
  if (remedies) {
    for (const auto& remedy : analysis.form->remedies) out.remedies.push_back(remedy_line(remedy, speech));
  }
  const auto checked = parse_date(analysis.form->checked);
  out.source =
      checked ? speech.say(Word::next_source_checked, {{"source", analysis.form->source}, {"date", *checked}})
              : speech.say(Word::next_source, {{"source", analysis.form->source}});
  return out;
}

}  // namespace caselight
