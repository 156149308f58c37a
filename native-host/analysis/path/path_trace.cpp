#include "analysis/path/path_trace.hpp"

#include <algorithm>

#include "analysis/appointments/appointment_kind.hpp"
#include "analysis/path/stage.hpp"
#include "knowledge/effect_properties.hpp"

namespace caselight {
namespace {

bool trusted(const Statement& s) {
  return s.rank != Rank::reported_code || (s.code != nullptr && s.code->certainty == Certainty::observed);
}

class Tracer {
 public:
  Tracer(Stage stage, const Context& context, const std::vector<Appointment>& appointments)
      : stage_(stage), context_(context), appointments_(appointments) {}

  Trace trace(std::optional<Date> since) {
    for (const Statement& statement : context_.statements) {
      const bool earlier_round = since && statement.date && *statement.day() < *since;
      if (trusted(statement) && !earlier_round) take(statement);
    }
    for (const Appointment& appointment : appointments_) {
      if (stage_of(appointment.kind) == stage_ && stage_ != Stage::unknown) take(appointment);
    }
    if (out_.awaited) {
      out_.state = StepState::ahead;
      out_.date = out_.awaited;
      out_.planned.reset();
    }
    return std::move(out_);
  }

 private:
  bool off() const { return out_.state == StepState::cancelled || out_.state == StepState::missed; }

  /// "Failed to appear for interview or ADIT processing": where nothing else tells the kind, the step of the
  /// interview is the one that must not look as if it were still to come untouched.
  Stage stage_of_subject(const Statement& statement) const {
    const Stage stage = stage_of(subject_kind(statement, context_, appointments_));
    const bool either = stage == Stage::unknown && tells_missed(statement.effect) &&
                        statement.code != nullptr && statement.code->has(CodeMark::names_interview);
    return either ? Stage::interview : stage;
  }

  void take(const Statement& statement) {
    const Effect effect = statement.effect;
    const bool called_off = cancels_appointment(effect), missed = tells_missed(effect);
    if ((called_off || missed) && stage_of_subject(statement) == stage_) {
      note(missed ? StepState::missed : StepState::cancelled, statement);
      out_.date = statement.day();
      held_ = false;
    } else if (tells_held(effect) && stage_of(kind_named(statement)) == stage_) {
      note(StepState::evidenced, statement);
      if (statement.date || !held_) out_.date = statement.date ? statement.day() : out_.date;
      held_ = true;
    } else if (effect == Effect::interview_ready || effect == Effect::interview_next) {
      if (stage_ == Stage::interview) wait_in_line(statement);
    } else if (stage_ != Stage::decision && stage_told(statement, context_, appointments_) == stage_) {
      const bool again = off();
      note(StepState::evidenced, statement);
      if (again || !out_.date) out_.date = statement.day();
      if (!held_ && stage_ == Stage::interview) out_.planned = statement.day();
    }
  }

  /// "Ready to be scheduled" is a queue: no interview was set, and none was held.
  void wait_in_line(const Statement& statement) {
    if (held_) return;
    note(StepState::ahead, statement);
    out_.date.reset();
  }

  void note(StepState state, const Statement& statement) {
    out_.state = state;
    out_.effect = statement.effect;
    out_.seen = true;
    out_.planned.reset();
    if (statement.date) told_ = statement.day();
    out_.basis.push_back(statement.from);
  }

  void take(const Appointment& appointment) {
    out_.seen = true;
    out_.basis.push_back(appointment.from);
    const Date at = appointment.at.day();
    switch (appointment.state) {
      case AppointmentState::upcoming:
        if (!out_.awaited) out_.awaited = at;
        return;
      case AppointmentState::past:
        return went_by(appointment);
      case AppointmentState::missed:
        if (out_.state == StepState::missed) out_.date = at;
        return;
      case AppointmentState::cancelled:
      case AppointmentState::rescheduled:
        return;
    }
  }

  /// Nothing says that it took place: the step was reached, and bears the day of its letter.
  void went_by(const Appointment& appointment) {
    out_.planned.reset();
    const auto made = appointment.made ? std::optional{appointment.made->day()} : std::nullopt;
    const bool settled_since = out_.state != StepState::evidenced && told_ && appointment.at.day() <= *told_;
    if (held_ || settled_since) return;
    if (off() || !out_.date) out_.date = made;
    out_.state = StepState::evidenced;
  }

  Stage stage_;
  const Context& context_;
  const std::vector<Appointment>& appointments_;
  Trace out_;
  std::optional<Date> told_;  ///< the day of the newest telling
  bool held_ = false;
};

}  // namespace

Trace trace_of(Stage stage, const Context& context, const std::vector<Appointment>& appointments,
               std::optional<Date> since) {
  return Tracer(stage, context, appointments).trace(since);
}

}  // namespace caselight
