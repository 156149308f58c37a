#include <algorithm>

#include "brief/brief.hpp"
#include "knowledge/forms.hpp"
#include "report/phrases/names.hpp"

namespace caselight {
namespace {

constexpr std::size_t kMostQuestions = 5;

bool asks_for(const Analysis& analysis, ActionKind kind) {
  return std::any_of(analysis.actions.begin(), analysis.actions.end(),
                     [&](const Action& a) { return a.kind == kind; });
}

bool has_appointment(const Analysis& analysis) {
  return std::any_of(analysis.appointments.begin(), analysis.appointments.end(),
                     [](const Appointment& a) { return a.state == AppointmentState::upcoming; });
}

bool is_linked(const Analysis& one, const Analysis& other) {
  const Form* row = find_form(other.of->form.value);
  const auto& linked = one.outlook.linked;
  return row != nullptr && std::find(linked.begin(), linked.end(), row->form) != linked.end();
}

class Questions {
 public:
  Questions(const Analysis& analysis, const Speech& speech, const std::vector<const Analysis*>& others)
      : a_(analysis),
        s_(speech),
        others_(others),
        decided_against_(is_adverse(analysis.outcome.value) ||
                         asks_for(analysis, ActionKind::file_appeal_or_motion) ||
                         asks_for(analysis, ActionKind::request_hearing)) {}

  std::vector<SuggestedQuestion> take() {
    if (!others_.empty()) together();
    decided_against_ ? after_decision() : on_the_way();
    if (out_.size() > kMostQuestions) out_.resize(kMostQuestions);
    return std::move(out_);
  }

 private:
  void ask(std::string_view id, Word word) { out_.push_back({id, std::string(s_.plain(word))}); }

  /// What one case does to another, and which of them is urgent.
  void together() {
    const auto found = std::find_if(others_.begin(), others_.end(), [&](const Analysis* other) {
      return is_linked(a_, *other) || is_linked(*other, a_);
    });
    relation(found == others_.end() ? *others_.front() : **found);
    ask("first", Word::brief_ask_first);
  }
  /// Of two cases of one form a question by their forms says nothing.
  void relation(const Analysis& other) {
    const std::string own = case_name(a_, s_), theirs = case_name(other, s_);
    if (own == theirs) return;
    const bool other_decided = !decided_against_ && is_adverse(other.outcome.value);
    if (decided_against_ || other_decided) {
      out_.push_back({"decision_other",
                      s_.say(Word::brief_ask_decision_other, {{"one", other_decided ? theirs : own},
                                                              {"other", other_decided ? own : theirs}})});
    } else {
      out_.push_back({"together", s_.say(Word::brief_ask_together, {{"one", own}, {"other", theirs}})});
    }
  }
  /// What usually comes next, how others fared and why nothing moves are no questions to put to somebody who
  /// was just denied.
  void after_decision() {
    // A rejection decides nothing about the case.
    a_.outcome.value == OutcomeValue::rejected ? status() : ask("decision", Word::brief_ask_decision);
    ask("lawyer", Word::brief_ask_lawyer);
    changed();
    appointment();
    if (!a_.conflicts.empty()) ask("conflicts", Word::brief_ask_conflicts);
  }
  void on_the_way() {
    response();
    changed();
    appointment();
    status();
    if (!a_.conflicts.empty()) ask("conflicts", Word::brief_ask_conflicts);
    if (a_.touch && a_.touch->cause == TouchCause::none_visible) ask("touch", Word::brief_ask_touch);
    if (a_.wait && a_.outlook.tells_wait && !a_.wait->ended) ask("wait", Word::brief_ask_wait);
    next();
    if (!a_.policies.empty()) ask("policies", Word::brief_ask_policies);
  }
  void response() {
    const bool intent = asks_for(a_, ActionKind::respond_noid) || asks_for(a_, ActionKind::respond_noir);
    if (asks_for(a_, ActionKind::respond_rfe)) ask("rfe", Word::brief_ask_rfe);
    if (intent) ask("intent", Word::brief_ask_intent);
    if (!out_.empty()) ask("ready_response", Word::brief_ask_ready_response);
    if (intent || asks_for(a_, ActionKind::see_lawyer)) ask("lawyer", Word::brief_ask_lawyer);
  }
  void changed() {
    if (!a_.changes.empty()) ask("changed", Word::brief_ask_changed);
  }
  void appointment() {
    if (!has_appointment(a_)) return;
    ask("appointment", Word::brief_ask_appointment);
    ask("ready_appointment", Word::brief_ask_ready_appointment);
  }
  void status() {
    const auto title = has_status_text(*a_.of) ? status_title(*a_.of, s_) : std::string_view{};
    if (title.empty()) return ask("where", Word::brief_ask_where);
    out_.push_back({"status", s_.say(Word::brief_ask_status, {{"title", s_.quote(title)}})});
  }
  /// Of a case that is over nothing is said to come next.
  void next() {
    const std::string name = case_name(a_, s_);
    if (!a_.outlook.next.empty()) out_.push_back({"next", s_.say(Word::brief_ask_next, {{"case", name}})});
  }

  const Analysis& a_;
  const Speech& s_;
  const std::vector<const Analysis*>& others_;
  bool decided_against_;
  std::vector<SuggestedQuestion> out_;
};

}  // namespace

std::vector<SuggestedQuestion> suggested_questions(const Analysis& analysis, const Speech& speech,
                                                   const std::vector<const Analysis*>& others) {
  return Questions(analysis, speech, others).take();
}

}  // namespace caselight
