#include "report/phrases/next_steps.hpp"

#include <array>

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

  void about_outcome() {
    for (const FollowUp& one : a_.outlook.follow_ups) tell(one.kind);
  }

  void tell(FollowUpKind kind) {
    switch (kind) {
      case FollowUpKind::reopened:
        return say(Word::next_reopened);
      case FollowUpKind::approval_in_question:
        return say(Word::next_approval_in_question);
      case FollowUpKind::with_state_department:
        return say(Word::next_state_department);
      case FollowUpKind::inferred_by_document:
        return about_document(Word::next_inferred);
      case FollowUpKind::remedy_rule:
        if (const auto word = remedy_sentence(a_.outlook)) say(*word);
        return;
      case FollowUpKind::own_remedies:
        out_.tells_remedies = own("after_denial");
        return;
      case FollowUpKind::before_judge:
        own("before_judge");
        return;
      case FollowUpKind::gives:
        own("gives");
        return;
    }
  }

  void say(Word word) { out_.lines.push_back(s_.say(word)); }
  void about_document(Word word) {
    out_.lines.push_back(s_.say(word, {{"document", document_name(a_, s_)}}));
  }

  /// The form's own sentence, else the one for every form.
  void about_stage() {
    const Outlook& outlook = a_.outlook;
    if (!outlook.usual_stage) return;
    if (outlook.usual_course == UsualCourse::makes_document)
      return own("after_approval") ? void() : about_document(Word::next_after_approval);
    const auto key = std::string("next.").append(to_string(*outlook.usual_stage));
    if (outlook.usual_course == UsualCourse::of_form && own(key)) return;
    if (!outlook.has_no_visits || !add(key + "_no_visit")) add(key);
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

  std::string step_name(const NextStep& step) const {
    const auto name = stage_name(step.stage, step.effect, s_);
    return step.needs_new_date ? s_.say(Word::next_again, {{"stage", name}}) : std::string(name);
  }

  void linked() {
    const auto& forms = a_.outlook.linked;
    if (forms.empty()) return;
    const std::vector<std::string> linked(forms.begin(), forms.end());
    out_.more.push_back(s_.say(Word::next_linked, {{"forms", s_.list(linked)}}));
    const auto word = Speech::find("forms", std::string(form_.form).append(".linked.I-485"));
    if (word && a_.outlook.hangs_on_adjustment) out_.more.push_back(s_.say(*word));
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
