#include "analysis/path/path.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "analysis/appointments/appointment_kind.hpp"
#include "analysis/path/path_trace.hpp"
#include "knowledge/effect_properties.hpp"
#include "knowledge/windows.hpp"

namespace caselight {
namespace {

/// After a decision that gives nothing, the steps that only follow an approval are no longer ahead: they are
/// left out.
bool only_after_approval(Stage stage) {
  return stage == Stage::card_production || stage == Stage::card_mailed || stage == Stage::card_delivered ||
         stage == Stage::oath;
}

/// Steps that no form's usual way has, or not every one: a case that has evidence of them went through them.
constexpr std::array kSometimes{Stage::transferred,       Stage::on_hold,        Stage::evidence_requested,
                                Stage::evidence_received, Stage::intent_to_deny, Stage::card_production};

bool is_card(Stage stage) { return stage >= Stage::card_production && stage <= Stage::card_delivered; }

/// The way of one case: the stages of its form, and those that only this case has.
class Way {
 public:
  Way(const Context& context, const Outcome& outcome, const StageFinding& stage,
      const std::vector<Appointment>& appointments)
      : context_(context), outcome_(outcome), current_(stage), appointments_(appointments) {}

  std::vector<PathStep> steps() {
    list_stages();
    std::vector<PathStep> path;
    const auto here = std::find(stages_.begin(), stages_.end(), current_.value);
    for (auto stage = stages_.begin(); stage != stages_.end(); ++stage) {
      Trace trace = trace_step(*stage);
      PathStep step{*stage, trace.state, trace.date, std::move(trace.basis), trace.effect};
      if (stage == here) stand_on(step, trace);
      if (stage < here && here != stages_.end() && step.state == StepState::ahead && !trace.awaited)
        step.state = StepState::not_reported;
      const bool may_come =
          trace.planned && *trace.planned + days_of(Window::appointment_ahead) >= context_.today;
      if (stage > here && (may_come || is_of_earlier_card(step)))
        step = {*stage, StepState::ahead, std::nullopt, std::move(step.basis)};
      path.push_back(std::move(step));
    }
    pass_over(path);
    return path;
  }

 private:
  /// A step ahead of one that has happened since is not still to come, whatever is recorded of it. Example:
  /// the status is pending since January, and a code of May says that the card was made; then the decision is
  /// not recorded. What happened before a reopening says nothing of the steps after it.
  static void pass_over(std::vector<PathStep>& path) {
    const auto here = std::find_if(path.begin(), path.end(),
                                   [](const PathStep& step) { return step.state == StepState::current; });
    if (here == path.end()) return;
    bool happened = false;
    for (auto step = path.end() - 1; step != here; --step) {
      happened |=
          step->state == StepState::evidenced && !(step->date && here->date && *step->date < *here->date);
      if (happened && step->state == StepState::ahead && !step->date) step->state = StepState::not_reported;
    }
  }

  bool holds(Stage stage) const { return std::find(stages_.begin(), stages_.end(), stage) != stages_.end(); }

  Trace trace(Stage stage) const {
    // What followed an approval that was reopened is not the way of this round.
    const bool again = outcome_.value == OutcomeValue::reopened || outcome_.value == OutcomeValue::appeal;
    return trace_of(stage, context_, appointments_,
                    again && only_after_approval(stage) ? outcome_.date : std::nullopt);
  }

  void list_stages() {
    if (context_.form != nullptr) {
      stages_.assign(context_.form->path.begin(), context_.form->path.end());
    } else {
      stages_ = {Stage::received, Stage::review, Stage::decision};
    }
    const bool adverse = is_decided(outcome_.value) && outcome_.value != OutcomeValue::approved;
    if (adverse) std::erase_if(stages_, only_after_approval);
    add_appointment_steps();
    if (reuses_biometrics(context_.of) && !trace(Stage::biometrics).seen)
      std::erase(stages_, Stage::biometrics);
    add_current();
    add_where_it_happened();
  }

  void insert_after(Stage stage, std::initializer_list<Stage> earlier) {
    auto place = stages_.begin();
    for (const Stage before : earlier) {
      const auto found = std::find(stages_.begin(), stages_.end(), before);
      if (found != stages_.end()) place = std::max(place, found + 1);
    }
    stages_.insert(place, stage);
  }

  /// Steps that this form only sometimes has are on the way of a case that has evidence of them.
  void add_appointment_steps() {
    if (!holds(Stage::biometrics) && trace(Stage::biometrics).seen)
      insert_after(Stage::biometrics, {Stage::received});
    if (!holds(Stage::interview) && (trace(Stage::interview).seen || moved_for_interview()))
      insert_after(Stage::interview, {Stage::received, Stage::biometrics, Stage::review});
  }

  /// "Case Was Transferred To Schedule An Interview".
  bool moved_for_interview() const {
    return std::any_of(context_.statements.begin(), context_.statements.end(), [](const Statement& s) {
      return s.effect == Effect::transferred && s.is_text() && names_interview(s.says);
    });
  }

  bool interviewed() const { return trace(Stage::interview).state == StepState::evidenced; }

  /// A stage that is on no form's usual way (a request, a transfer, a hold) stands after the last step that
  /// is behind it.
  void add_current() {
    const Stage current = current_.value;
    if (current == Stage::unknown || holds(current)) return;
    if (only_after_approval(current) || current == Stage::card_problem || current == Stage::closed) {
      stages_.push_back(current);
      return;
    }
    // An asylum officer decides on the interview: an intent to deny follows it.
    const bool after_interview = current == Stage::intent_to_deny && context_.form_code() == "I-589";
    insert_after(current, {Stage::received, Stage::biometrics, Stage::review,
                           after_interview || interviewed() ? Stage::interview : Stage::review,
                           is_decided(outcome_.value) ? last_behind() : Stage::review});
  }

  /// Of the steps from the decision on, the last one that is behind a decided case.
  Stage last_behind() const {
    Stage last = Stage::decision;
    for (const Stage stage : stages_)
      if (only_after_approval(stage) && trace(stage).state == StepState::evidenced) last = stage;
    return last;
  }

  bool comes_after_now(Stage stage) const {
    const auto here = std::find(stages_.begin(), stages_.end(), current_.value);
    return here != stages_.end() && std::find(here, stages_.end(), stage) != stages_.end();
  }

  /// The day of a step, as far as one is known. Where the case stands now comes after everything else, and a
  /// decision that is not made, or a step behind it that is still to come, after that.
  std::optional<Date> day_of(Stage stage) const {
    if (stage == current_.value) return Date::max();
    if (stage != Stage::decision) {
      const Trace found = trace_step(stage);
      return !found.date && found.state == StepState::ahead && comes_after_now(stage) ? Date::max()
                                                                                      : found.date;
    }
    if (!is_decided(outcome_.value)) return Date::max();
    return outcome_.date;
  }

  void add_where_it_happened() {
    for (const Stage stage : kSometimes) {
      // Codes hold and release a case in passing; a hold that USCIS told of was a step.
      const auto tells = [&](const Statement& s) {
        return stage_of(s.effect) == stage && (stage != Stage::on_hold || s.is_text());
      };
      const bool named = std::any_of(context_.statements.begin(), context_.statements.end(), tells);
      if (!named || holds(stage)) continue;
      if (only_after_approval(stage) && outcome_.value != OutcomeValue::approved) continue;
      if (const Trace found = trace(stage); found.seen) stages_.insert(place_of(stage, found.date), stage);
    }
  }

  /// Before the first step of a later day that follows the last one of an earlier day.
  std::vector<Stage>::iterator place_of(Stage stage, std::optional<Date> day) {
    const auto decision = std::find(stages_.begin(), stages_.end(), Stage::decision);
    const bool follows = only_after_approval(stage) && decision != stages_.end();
    auto after = follows ? decision + 1 : stages_.begin();
    auto before = stages_.end();
    for (auto step = after; step != stages_.end(); ++step) {
      const auto other = day_of(*step);
      if (!other) continue;
      if (day && *other <= *day) {
        after = step + 1;
        before = stages_.end();
      } else if (before == stages_.end() && (day || *other == Date::max())) {
        before = step;
      }
    }
    if (before != stages_.end()) return before;
    return follows ? after : std::find(after, stages_.end(), Stage::decision);
  }

  Trace trace_step(Stage stage) const {
    if (stage == Stage::decision && is_decided_on_merits(outcome_.value))
      return {StepState::evidenced, outcome_.date, {}, {}, outcome_.basis, true};
    Trace out = trace(stage);
    if (stage == Stage::received && context_.of.submitted) {
      out.state = StepState::evidenced;
      out.date = context_.of.submitted.value;
      out.basis.insert(out.basis.begin(), context_.of.submitted.from);
    }
    return out;
  }

  /// While a card is on its way, what an earlier card went through is ahead of this one.
  bool is_of_earlier_card(const PathStep& step) const {
    return is_card(current_.value) && is_card(step.stage) && step.date && current_.since &&
           *step.date < *current_.since;
  }

  /// The step where the case stands bears the day since when it stands there, or the day that it waits for.
  void stand_on(PathStep& step, const Trace& trace) const {
    const bool off = step.state == StepState::missed || step.state == StepState::cancelled;
    if (step.basis.empty()) step.basis = current_.basis;
    step.effect = current_.effect;
    if (!off) step.state = StepState::current;
    if (off || trace.awaited || step.stage == Stage::received) return;
    if (current_.since) step.date = current_.since;
  }

  const Context& context_;
  const Outcome& outcome_;
  const StageFinding& current_;
  const std::vector<Appointment>& appointments_;
  std::vector<Stage> stages_;
};

}  // namespace

std::vector<PathStep> find_path(const Context& context, const Outcome& outcome, const StageFinding& stage,
                                const std::vector<Appointment>& appointments) {
  return Way(context, outcome, stage, appointments).steps();
}

}  // namespace caselight
