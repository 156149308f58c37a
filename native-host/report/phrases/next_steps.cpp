#include "report/phrases/next_steps.hpp"

#include <algorithm>
#include <array>

#include "analysis/appointment_kind.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/usual_path.hpp"

namespace caselight {
namespace {

constexpr std::array kBiometrics{Word::next_biometrics_always, Word::next_biometrics_often,
                                 Word::next_biometrics_sometimes, Word::next_biometrics_rarely};
constexpr std::array kInterview{Word::next_interview_always, Word::next_interview_often,
                                Word::next_interview_sometimes, Word::next_interview_rarely};

bool goes_through(const Form& form, Stage stage) {
  return std::find(form.path.begin(), form.path.end(), stage) != form.path.end();
}

/// Papers that go with another case, and appeals, ask nobody to appear.
bool is_case_of_its_own(const Form& form) {
  return form.kind != FormKind::appeal && goes_through(form, Stage::review);
}

/// What an immigration judge does is on no form's usual path.
bool is_before_a_judge(const Analysis& a) {
  return std::any_of(a.actions.begin(), a.actions.end(),
                     [](const Action& action) { return action.reason == ActionReason::removal; });
}

/// A notice that may take an approval back puts every further step in question.
bool is_in_question(const Analysis& a) {
  if (a.stage.value == Stage::card_problem || is_before_a_judge(a) || is_approval_in_question(a)) return true;
  return a.stage.value == Stage::intent_to_deny &&
         (a.stage.effect != Effect::noid_sent || a.outcome.value == OutcomeValue::approved);
}

bool is_said(const Outcome& outcome) {
  return outcome.certainty == OutcomeCertainty::stated || outcome.certainty == OutcomeCertainty::documented;
}

/// The stage whose sentence is true for this case; nothing where none would be.
std::optional<Stage> stage_to_word(const Analysis& a) {
  if (is_before_a_judge(a)) return std::nullopt;
  const auto outcome = a.outcome.value;
  const bool open = outcome == OutcomeValue::pending;
  const bool approved = outcome == OutcomeValue::approved;
  std::optional<Stage> none;
  const auto when = [&](bool holds) { return holds ? std::optional(a.stage.value) : none; };
  switch (a.stage.value) {
    case Stage::review:
      if (open && interview_is_over(a) && !needs_new_date(a)) return Stage::interview;
      [[fallthrough]];
    case Stage::received:
      return when(open && !needs_new_date(a) && is_case_of_its_own(*a.form));
    case Stage::biometrics:
    case Stage::interview:
      return when(open && !needs_new_date(a));
    case Stage::evidence_requested:
    case Stage::evidence_received:
    case Stage::transferred:
    case Stage::on_hold:
      return when(open);
    case Stage::intent_to_deny:
      return when(open && a.stage.effect == Effect::noid_sent);
    case Stage::decision:
      return when(approved || open || outcome == OutcomeValue::denied || outcome == OutcomeValue::mixed);
    case Stage::card_production:
    case Stage::card_mailed:
    case Stage::card_delivered:
      return when(approved && !goes_through(*a.form, Stage::oath));
    case Stage::card_problem:
      return when(approved && a.stage.effect == Effect::card_returned);
    case Stage::oath:
      return when((approved || open) && awaits_oath(a));
    case Stage::closed:
      return when(is_said(a.outcome) &&
                  (outcome == OutcomeValue::withdrawn || outcome == OutcomeValue::closed));
    case Stage::unknown:
      return when(open || outcome == OutcomeValue::unknown);
  }
  return none;
}

class Lines {
 public:
  Lines(const Analysis& analysis, const Speech& speech, NextSteps& out)
      : a_(analysis), form_(*analysis.form), s_(speech), out_(out) {}

  void write() {
    about_outcome();
    about_stage();
    path();
    appearances();
    linked();
  }

 private:
  /// The form's own sentence under this key (`I-485.next.review`), if the words have one.
  bool own(std::string_view key) { return add(std::string(form_.form).append(".").append(key)); }

  bool add(std::string_view key) {
    const auto word = Speech::find("forms", key);
    if (word) out_.lines.push_back(s_.say(*word));
    return word.has_value();
  }

  void about_outcome() {
    const auto word = remedy_sentence(a_);
    if (word) out_.lines.push_back(s_.say(*word));
    const bool denied = a_.outcome.value == OutcomeValue::denied && !is_decided_on_review(a_.outcome);
    if (denied && (!word || keeps_remedies(a_))) own("after_denial");
    if (a_.stage.effect == Effect::removal_notice) own("before_judge");
    const bool sworn =
        a_.stage.effect == Effect::oath_completed || a_.stage.effect == Effect::certificate_issued;
    if (a_.outcome.value == OutcomeValue::approved && !sworn) own("gives");
  }

  /// The form's own sentence, else the one for every form.
  void about_stage() {
    const auto stage = stage_to_word(a_);
    if (!stage || (*stage == Stage::received && reuses_biometrics(*a_.of))) return;
    const auto key = std::string("next.").append(to_string(*stage));
    const bool approved = a_.outcome.value == OutcomeValue::approved;
    if (*stage == Stage::decision && approved && goes_through(form_, Stage::card_production)) {
      out_.lines.push_back(s_.say(Word::next_after_approval, {{"document", document_name(a_, s_)}}));
      return;
    }
    const bool of_approval = *stage == Stage::decision && !approved;
    if (of_approval || !own(key)) add(key);
  }

  void path() {
    const auto outcome = a_.outcome.value;
    const bool goes_on = outcome == OutcomeValue::pending || outcome == OutcomeValue::approved ||
                         outcome == OutcomeValue::reopened ||
                         (outcome == OutcomeValue::unknown && a_.stage.value != Stage::unknown);
    if (!goes_on || is_in_question(a_)) return;
    const auto steps = steps_to_come(a_, s_);
    if (steps.empty()) return;
    out_.lines.push_back(s_.say(Word::next_path, {{"case", case_name(a_, s_)}, {"stages", s_.list(steps)}}));
    out_.has_path = true;
  }

  void appearances() {
    if (!is_case_of_its_own(form_) || is_in_question(a_)) return;
    if (still_ahead(Stage::biometrics))
      out_.lines.emplace_back(s_.plain(reuses_biometrics(*a_.of)
                                           ? Word::next_biometrics_reused
                                           : kBiometrics[static_cast<std::size_t>(form_.biometrics)]));
    if (still_ahead(Stage::interview))
      out_.lines.emplace_back(s_.plain(kInterview[static_cast<std::size_t>(form_.interview)]));
  }

  /// Biometrics and interview are only worth a line while they can still come.
  bool still_ahead(Stage stage) const {
    if (a_.outcome.value != OutcomeValue::pending || a_.stage.value == Stage::oath) return false;
    const auto& path = a_.stage.path;
    return std::none_of(path.begin(), path.end(), [&](const PathStep& step) {
      return step.stage == stage && (step.state == StepState::evidenced || step.state == StepState::current);
    });
  }

  void linked() {
    if (form_.linked.empty()) return;
    const std::vector<std::string> linked(form_.linked.begin(), form_.linked.end());
    out_.lines.push_back(s_.say(Word::next_linked, {{"forms", s_.list(linked)}}));
    const auto outcome = a_.outcome.value;
    if (outcome == OutcomeValue::pending || outcome == OutcomeValue::approved) own("linked.I-485");
  }

  const Analysis& a_;
  const Form& form_;
  const Speech& s_;
  NextSteps& out_;
};

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
    if (const auto word = remedy_sentence(analysis)) out.lines.push_back(speech.say(*word));
    return out;
  }
  Lines(analysis, speech, out).write();
  out.remedies = remedy_lines(analysis, speech);
  if (remedy_sentence(analysis) && !keeps_remedies(analysis)) return out;  // then no line is the form's own
  const auto checked = parse_date(analysis.form->checked);
  const auto source = source_name(analysis.form->source, speech);
  out.source = checked ? speech.say(Word::next_source_checked, {{"source", source}, {"date", *checked}})
                       : speech.say(Word::next_source, {{"source", source}});
  return out;
}

}  // namespace caselight
