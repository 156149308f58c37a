#include <algorithm>
#include <initializer_list>

#include "analysis/speech.hpp"
#include "analysis/stage_rules.hpp"

namespace caselight {
namespace {

bool trusted(const Statement& s) {
  return s.rank != Rank::reported_code || (s.code != nullptr && s.code->certainty == Certainty::observed);
}

bool called_off(Effect effect) {
  return effect == Effect::interview_cancelled || effect == Effect::oath_cancelled ||
         effect == Effect::appointment_cancelled;
}
bool was_missed(Effect effect) {
  return effect == Effect::interview_missed || effect == Effect::appointment_missed;
}

/// The stage that a cancellation or a missed appointment is about; `unknown` for an appointment of no known
/// kind.
Stage subject_of(Effect effect) {
  if (effect == Effect::interview_cancelled || effect == Effect::interview_missed) return Stage::interview;
  return effect == Effect::oath_cancelled ? Stage::oath : Stage::unknown;
}

/// An interview that took place puts the case under review, and is evidence of the interview too.
bool tells_of(Effect effect, Stage stage) {
  if (stage == Stage::interview && effect == Effect::interview_completed) return true;
  return stage != Stage::decision && stage_of(effect) == stage;
}

/// What is known of one stage so far.
struct Trace {
  std::optional<Date> first;
  StepState state = StepState::ahead;
  Basis basis;
  bool seen = false;
  std::optional<Date> held = {};

  std::optional<Date> day() const { return held ? held : first; }
};

void mark(Trace& trace, StepState state, const Statement& statement) {
  trace.state = state;
  trace.seen = true;
  if (!trace.first) trace.first = statement.day();
  trace.basis.push_back(statement.from);
}

Trace trace_of(Stage stage, const Context& context) {
  Trace trace;
  for (const Statement& statement : context.statements) {
    if (!trusted(statement)) continue;
    if (subject_of(statement.effect) == stage && called_off(statement.effect)) {
      mark(trace, StepState::cancelled, statement);
    } else if (subject_of(statement.effect) == stage && was_missed(statement.effect)) {
      mark(trace, StepState::missed, statement);
    } else if (tells_of(statement.effect, stage)) {
      mark(trace, StepState::evidenced, statement);
      // The step bears the day on which it took place, not the day of the letter about it.
      const bool took_place =
          statement.effect == Effect::interview_completed || statement.effect == Effect::biometrics_taken;
      if (took_place && statement.date) trace.held = statement.day();
    }
  }
  return trace;
}

void use_appointments(Trace& trace, Stage stage, const std::vector<Appointment>& appointments) {
  for (const Appointment& appointment : appointments) {
    const bool matches = (stage == Stage::biometrics && appointment.kind == AppointmentKind::biometrics) ||
                         (stage == Stage::interview && appointment.kind == AppointmentKind::interview) ||
                         (stage == Stage::oath && appointment.kind == AppointmentKind::oath);
    if (!matches) continue;
    if (appointment.state == AppointmentState::missed) trace.state = StepState::missed;
    if (appointment.state == AppointmentState::cancelled) trace.state = StepState::cancelled;
    const bool holds =
        appointment.state == AppointmentState::past || appointment.state == AppointmentState::upcoming;
    if (holds) trace.state = StepState::evidenced;
    trace.seen = true;
    trace.basis.push_back(appointment.from);
    if (holds && !trace.held) trace.held = appointment.at.day();
  }
}

bool decided(OutcomeValue value) { return value >= OutcomeValue::approved && value <= OutcomeValue::mixed; }

/// A case that was withdrawn, closed or never taken on ended without a decision on it.
bool tells_of_decision(OutcomeValue value) {
  return decided(value) && value != OutcomeValue::closed && value != OutcomeValue::withdrawn &&
         value != OutcomeValue::rejected;
}

/// After a decision that gives nothing, the steps that only follow an approval are no longer ahead: they are
/// left out.
bool only_after_approval(Stage stage) {
  return stage == Stage::card_production || stage == Stage::card_mailed || stage == Stage::card_delivered ||
         stage == Stage::oath;
}

bool holds(const std::vector<Stage>& stages, Stage stage) {
  return std::find(stages.begin(), stages.end(), stage) != stages.end();
}

void insert_after(std::vector<Stage>& stages, Stage stage, std::initializer_list<Stage> earlier) {
  auto place = stages.begin();
  for (const Stage before : earlier) {
    const auto found = std::find(stages.begin(), stages.end(), before);
    if (found != stages.end()) place = std::max(place, found + 1);
  }
  stages.insert(place, stage);
}

/// Steps that this form only sometimes has are on the way of a case that has evidence of them.
void add_evidenced_extras(std::vector<Stage>& stages, const Context& context,
                          const std::vector<Appointment>& appointments) {
  for (const Stage extra : {Stage::biometrics, Stage::interview}) {
    Trace trace = trace_of(extra, context);
    use_appointments(trace, extra, appointments);
    if (!trace.seen || holds(stages, extra)) continue;
    if (extra == Stage::biometrics) insert_after(stages, extra, {Stage::received});
    if (extra == Stage::interview)
      insert_after(stages, extra, {Stage::received, Stage::biometrics, Stage::review});
  }
}

/// A stage that is on no form's usual way (a request, a transfer, a hold) stands after the last step that is
/// behind it.
void add_current(std::vector<Stage>& stages, Stage current, const Context& context,
                 const std::vector<Appointment>& appointments) {
  if (current == Stage::unknown || holds(stages, current)) return;
  if (only_after_approval(current) || current == Stage::card_problem || current == Stage::closed) {
    stages.push_back(current);
    return;
  }
  Trace interview = trace_of(Stage::interview, context);
  use_appointments(interview, Stage::interview, appointments);
  const bool interviewed = interview.seen && interview.state == StepState::evidenced;
  insert_after(
      stages, current,
      {Stage::received, Stage::biometrics, Stage::review, interviewed ? Stage::interview : Stage::review});
}

std::vector<Stage> stages_of(const Context& context, const Outcome& outcome, Stage current,
                             const std::vector<Appointment>& appointments) {
  std::vector<Stage> stages;
  if (context.form != nullptr) {
    stages.assign(context.form->path.begin(), context.form->path.end());
  } else {
    stages = {Stage::received, Stage::review, Stage::decision};
  }
  const bool adverse = decided(outcome.value) && outcome.value != OutcomeValue::approved;
  if (adverse) std::erase_if(stages, only_after_approval);
  add_evidenced_extras(stages, context, appointments);
  add_current(stages, current, context, appointments);
  return stages;
}

PathStep make_step(Stage stage, const Context& context, const Outcome& outcome,
                   const std::vector<Appointment>& appointments) {
  Trace trace = trace_of(stage, context);
  use_appointments(trace, stage, appointments);
  if (stage == Stage::received && context.of.submitted) {
    trace.seen = true;
    trace.state = StepState::evidenced;
    trace.held = context.of.submitted.value;
    trace.basis.insert(trace.basis.begin(), context.of.submitted.from);
  }
  if (stage == Stage::decision && tells_of_decision(outcome.value)) {
    trace = Trace{outcome.date, StepState::evidenced, outcome.basis, true};
  }
  return {stage, trace.state, trace.day(), std::move(trace.basis)};
}

}  // namespace

std::vector<PathStep> find_path(const Context& context, const Outcome& outcome, const StageFinding& stage,
                                const std::vector<Appointment>& appointments) {
  std::vector<PathStep> path;
  for (const Stage each : stages_of(context, outcome, stage.value, appointments)) {
    path.push_back(make_step(each, context, outcome, appointments));
  }
  const auto current =
      std::find_if(path.begin(), path.end(), [&](const PathStep& s) { return s.stage == stage.value; });
  for (auto step = path.begin(); step != path.end(); ++step) {
    if (step == current) {
      const bool off = step->state == StepState::missed;
      if (!off) step->state = StepState::current;
      if (step->basis.empty()) step->basis = stage.basis;
      if (!step->date) step->date = stage.since;
    } else if (step->state == StepState::ahead && current != path.end() && step < current) {
      step->state = StepState::not_reported;
    }
  }
  return path;
}

}  // namespace caselight
