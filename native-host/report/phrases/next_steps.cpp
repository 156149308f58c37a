#include "report/phrases/next_steps.hpp"

#include <algorithm>
#include <array>

#include "knowledge/effect_properties.hpp"
#include "report/phrases/names.hpp"

namespace caselight {
namespace {

constexpr std::array kBiometricsSteps{Word::next_biometrics_always, Word::next_biometrics_often,
                                      Word::next_biometrics_sometimes, Word::next_biometrics_rarely};
constexpr std::array kInterviewSteps{Word::next_interview_always, Word::next_interview_often,
                                     Word::next_interview_sometimes, Word::next_interview_rarely};

class Lines {
 public:
  Lines(const Analysis& analysis, const Speech& speech, NextSteps& out)
      : a_(analysis), form_(*analysis.form), s_(speech), out_(out) {}

  void write() {
    about_open_question();
    about_inference();
    about_outcome();
    about_stage();
    path();
    appearances();
    linked();
    first_lines_first();
  }

 private:
  /// Where nothing is said of outcome and stage, the steps by name come first.
  void first_lines_first() {
    constexpr std::size_t kMost = 3;
    auto& lines = out_.lines;
    auto& more = out_.more;
    if (lines.empty() && !more.empty()) {
      lines.push_back(more.front());
      more.erase(more.begin());
    }
    if (lines.size() <= kMost) return;
    more.insert(more.begin(), lines.begin() + kMost, lines.end());
    lines.resize(kMost);
  }

  /// The form's own sentence under this key (`I-485.next.review`), if the words have one.
  bool own(std::string_view key) { return add(std::string(form_.form).append(".").append(key)); }

  bool add(std::string_view key) {
    const auto word = Speech::find("forms", key);
    if (word) out_.lines.push_back(s_.say(*word));
    return word.has_value();
  }

  /// What USCIS, or the Department of State, now does with a case that was decided.
  void about_open_question() {
    const bool approved = a_.outcome.value == OutcomeValue::approved;
    if (a_.outcome.value == OutcomeValue::reopened) out_.lines.push_back(s_.say(Word::next_reopened));
    const Effect effect = a_.stage.effect;
    const bool takes_back = effect == Effect::noir_sent || effect == Effect::rescind_intent;
    if (a_.stage.value == Stage::intent_to_deny && (approved || takes_back))
      out_.lines.push_back(s_.say(Word::next_approval_in_question));
    if (effect == Effect::sent_to_state_department && !is_adverse(a_.outcome.value))
      out_.lines.push_back(s_.say(Word::next_state_department));
  }

  /// No word of USCIS's says that the case was approved.
  void about_inference() {
    if (!is_approval_inferred(a_.outcome) || !is_document_step(a_.outcome.effect)) return;
    out_.lines.push_back(s_.say(Word::next_inferred, {{"document", document_name(a_, s_)}}));
  }

  void about_outcome() {
    const auto word = remedy_sentence(a_.outlook);
    if (word) out_.lines.push_back(s_.say(*word));
    const bool denied = a_.outcome.value == OutcomeValue::denied && !is_decided_on_review(a_.outcome);
    if (denied && (!word || a_.outlook.keeps_remedies)) out_.tells_remedies = own("after_denial");
    if (a_.stage.effect == Effect::removal_notice) own("before_judge");
    const bool sworn =
        a_.stage.effect == Effect::oath_completed || a_.stage.effect == Effect::certificate_issued;
    if (a_.outcome.value == OutcomeValue::approved && !sworn) own("gives");
  }

  /// The form's own sentence, else the one for every form.
  void about_stage() {
    const auto stage = a_.outlook.usual_stage;
    if (!stage || (*stage == Stage::received && a_.outlook.biometrics_reused)) return;
    const auto key = std::string("next.").append(to_string(*stage));
    const bool approved = a_.outcome.value == OutcomeValue::approved;
    if (*stage == Stage::decision && approved && makes_document()) {
      if (own("after_approval")) return;
      out_.lines.push_back(s_.say(Word::next_after_approval, {{"document", document_name(a_, s_)}}));
      return;
    }
    const bool of_approval = *stage == Stage::decision && !approved;
    if (!of_approval && own(key)) return;
    // Nothing is said of visits for a form that rarely has one.
    const bool no_visits = form_.biometrics == Frequency::rarely && form_.interview == Frequency::rarely;
    if (!no_visits || !add(key + "_no_visit")) add(key);
  }

  void path() {
    std::vector<std::string> steps;
    for (const NextStep& step : a_.outlook.next) steps.push_back(step_name(step));
    if (steps.empty()) return;
    out_.more.push_back(s_.say(Word::next_path, {{"case", case_name(a_, s_)}, {"stages", s_.list(steps)}}));
    out_.has_path = true;
  }

  void appearances() {
    if (a_.outlook.biometrics_may_come)
      out_.more.emplace_back(s_.plain(a_.outlook.biometrics_reused
                                          ? Word::next_biometrics_reused
                                          : kBiometricsSteps[static_cast<std::size_t>(form_.biometrics)]));
    if (a_.outlook.interview_may_come)
      out_.more.emplace_back(s_.plain(kInterviewSteps[static_cast<std::size_t>(form_.interview)]));
  }

  bool makes_document() const {
    return std::find(form_.path.begin(), form_.path.end(), Stage::card_production) != form_.path.end();
  }

  std::string step_name(const NextStep& step) const {
    const auto name = stage_name(step.stage, step.effect, s_);
    return step.needs_new_date ? s_.say(Word::next_again, {{"stage", name}}) : std::string(name);
  }

  void linked() {
    const auto& forms = a_.outlook.linked;
    if (forms.empty()) return;
    const std::vector<std::string> linked(forms.begin(), forms.end());
    out_.more.push_back(s_.say(Word::next_linked, {{"forms", s_.list(linked)}}));
    const auto outcome = a_.outcome.value;
    const auto word = Speech::find("forms", std::string(form_.form).append(".linked.I-485"));
    const bool depends = std::find(forms.begin(), forms.end(), "I-485") != forms.end();
    if (word && depends && (outcome == OutcomeValue::pending || outcome == OutcomeValue::approved))
      out_.more.push_back(s_.say(*word));
  }

  const Analysis& a_;
  const Form& form_;
  const Speech& s_;
  NextSteps& out_;
};

}  // namespace

NextSteps next_steps(const Analysis& analysis, const Speech& speech) {
  NextSteps out;
  if (analysis.form == nullptr) {
    out.lines.emplace_back(speech.plain(Word::next_not_known));
    if (const auto word = remedy_sentence(analysis.outlook)) out.lines.push_back(speech.say(*word));
    return out;
  }
  Lines(analysis, speech, out).write();
  out.remedies = remedy_lines(analysis.outlook, speech);
  if (remedy_sentence(analysis.outlook) && !analysis.outlook.keeps_remedies)
    return out;  // then no line is the form's own
  const auto checked = parse_date(analysis.form->checked);
  const auto source = source_name(analysis.form->source, speech);
  out.source = checked ? speech.say(Word::next_source_checked, {{"source", source}, {"date", *checked}})
                       : speech.say(Word::next_source, {{"source", source}});
  return out;
}

}  // namespace caselight
