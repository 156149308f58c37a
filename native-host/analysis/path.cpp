#include <algorithm>

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

/// What is known of one stage so far.
struct Trace {
  std::optional<Date> first;
  StepState state = StepState::ahead;
  Basis basis;
  bool seen = false;
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
    } else if (stage_of(statement.effect) == stage && stage != Stage::decision) {
      mark(trace, StepState::evidenced, statement);
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
    if (!trace.first) trace.first = appointment.at.day();
  }
}

bool decided(OutcomeValue value) { return value >= OutcomeValue::approved && value <= OutcomeValue::mixed; }

/// After a decision that gives nothing, the steps that only follow an approval are no longer ahead: they are
/// left out.
bool only_after_approval(Stage stage) {
  return stage == Stage::card_production || stage == Stage::card_mailed || stage == Stage::card_delivered ||
         stage == Stage::oath;
}

std::vector<Stage> stages_of(const Context& context, const Outcome& outcome, Stage current) {
  std::vector<Stage> stages;
  if (context.form != nullptr) {
    stages.assign(context.form->path.begin(), context.form->path.end());
  } else {
    stages = {Stage::received, Stage::review, Stage::decision};
  }
  const bool adverse = decided(outcome.value) && outcome.value != OutcomeValue::approved;
  if (adverse) std::erase_if(stages, only_after_approval);
  if (current == Stage::unknown || std::find(stages.begin(), stages.end(), current) != stages.end())
    return stages;
  // A stage that is not on this form's usual way (a request, a transfer, a hold) stands just before what it
  // delays.
  const bool after_decision =
      only_after_approval(current) || current == Stage::card_problem || current == Stage::closed;
  const auto place = after_decision ? stages.end() : std::find(stages.begin(), stages.end(), Stage::decision);
  stages.insert(place, current);
  return stages;
}

PathStep make_step(Stage stage, const Context& context, const Outcome& outcome,
                   const std::vector<Appointment>& appointments) {
  Trace trace = trace_of(stage, context);
  use_appointments(trace, stage, appointments);
  if (stage == Stage::received && context.of.submitted) {
    trace.seen = true;
    trace.state = StepState::evidenced;
    trace.first = context.of.submitted.value;
    trace.basis.insert(trace.basis.begin(), context.of.submitted.from);
  }
  if (stage == Stage::decision && decided(outcome.value) && outcome.value != OutcomeValue::closed) {
    trace = {outcome.date, StepState::evidenced, outcome.basis, true};
  }
  return {stage, trace.state, trace.first, std::move(trace.basis)};
}

}  // namespace

std::vector<PathStep> find_path(const Context& context, const Outcome& outcome, const StageFinding& stage,
                                const std::vector<Appointment>& appointments) {
  std::vector<PathStep> path;
  for (const Stage each : stages_of(context, outcome, stage.value)) {
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
