#include <algorithm>

#include "brief/brief.hpp"
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

class Questions {
 public:
  Questions(const Analysis& analysis, const Speech& speech) : a_(analysis), s_(speech) {}

  std::vector<std::string> take() {
    urgent();
    status();
    if (has_appointment(a_)) ask(Word::brief_ask_appointment);
    if (!a_.conflicts.empty()) ask(Word::brief_ask_conflicts);
    if (a_.touch && a_.touch->cause == TouchCause::none_visible) ask(Word::brief_ask_touch);
    if (a_.wait && !a_.wait->ended) ask(Word::brief_ask_wait);
    const std::string name = case_name(a_, s_);
    out_.push_back(s_.say(Word::brief_ask_next, {{"case", name}}));
    if (out_.size() > kMostQuestions) out_.resize(kMostQuestions);
    return std::move(out_);
  }

 private:
  void ask(Word word) { out_.emplace_back(s_.plain(word)); }

  void urgent() {
    if (asks_for(a_, ActionKind::respond_rfe)) ask(Word::brief_ask_rfe);
    if (asks_for(a_, ActionKind::respond_noid) || asks_for(a_, ActionKind::respond_noir))
      ask(Word::brief_ask_intent);
    if (asks_for(a_, ActionKind::file_appeal_or_motion) || asks_for(a_, ActionKind::request_hearing))
      ask(Word::brief_ask_decision);
  }
  void status() {
    const auto title = has_status_text(*a_.of) ? status_title(*a_.of, s_) : std::string_view{};
    if (title.empty()) return ask(Word::brief_ask_where);
    out_.push_back(s_.say(Word::brief_ask_status, {{"title", s_.quote(title)}}));
  }

  const Analysis& a_;
  const Speech& s_;
  std::vector<std::string> out_;
};

}  // namespace

std::vector<std::string> suggested_questions(const Analysis& analysis, const Speech& speech) {
  return Questions(analysis, speech).take();
}

}  // namespace caselight
