#include "analysis/outlook/coming_steps.hpp"

#include <algorithm>

#include "analysis/appointments/appointment_kind.hpp"
#include "knowledge/effect_properties.hpp"

namespace caselight {
namespace {

enum class Coming : std::uint8_t { no, yes, new_date };

bool has_appointment(const Analysis& a, Stage stage, AppointmentState state) {
  return std::any_of(a.appointments.begin(), a.appointments.end(), [&](const Appointment& one) {
    return one.state == state && stage_of(one.kind) == stage;
  });
}

/// The newest day on which the record tells of this step.
std::optional<Date> last_told(const Analysis& a, const PathStep& step) {
  auto day = step.date;
  for (const TimelineEntry& entry : a.timeline) {
    const bool about = std::find(step.basis.begin(), step.basis.end(), entry.from) != step.basis.end();
    if (about && (!day || *day < entry.date)) day = entry.date;
  }
  return day;
}

bool is_before(const PathStep& step, const std::optional<Date>& day) {
  return day && step.date && *step.date < *day;
}

bool shares_evidence(const PathStep& one, const PathStep& other) {
  return std::find_first_of(one.basis.begin(), one.basis.end(), other.basis.begin(), other.basis.end()) !=
         one.basis.end();
}

bool has_reason(const Analysis& a, ActionReason reason) {
  return std::any_of(a.actions.begin(), a.actions.end(),
                     [&](const Action& action) { return action.reason == reason; });
}

/// While it still is to be asked for, a missed one is not given up.
bool is_asked_for(const Analysis& a, const PathStep& step) {
  return step.state == StepState::missed &&
         (has_reason(a, ActionReason::missed) || has_reason(a, ActionReason::asked_again));
}

/// A case that has gone on to a later step after a missed or cancelled one no longer waits for it.
bool is_overtaken(const Analysis& a, const PathStep& step) {
  const auto told = last_told(a, step);
  const auto* end = a.stage.path.data() + a.stage.path.size();
  return std::any_of(&step + 1, end, [&](const PathStep& later) {
    const bool reached = later.state == StepState::evidenced || later.state == StepState::current;
    if (!reached || !told || !later.date || *later.date != *told) return reached && !is_before(later, told);
    // The very words that called it off put the case back under review.
    return !shares_evidence(later, step);
  });
}

/// The step that the case is at: "scheduled" and "ready" are not "held".
Coming current_step(const Analysis& a, Stage stage) {
  if (stage != Stage::biometrics && stage != Stage::interview && stage != Stage::oath) return Coming::no;
  switch (properties_of(a.stage.effect).deed) {
    case AppointmentDeed::held:
      return Coming::no;
    case AppointmentDeed::cancels:
    case AppointmentDeed::missed:
      return Coming::new_date;
    case AppointmentDeed::none:
    case AppointmentDeed::sets:
    case AppointmentDeed::moves:
      break;
  }
  return has_appointment(a, stage, AppointmentState::past) ? Coming::no : Coming::yes;
}

/// An appointment that was set before the approval is none of the usual steps after it.
bool is_behind_approval(const Analysis& a, const PathStep& step) {
  return a.outcome.value == OutcomeValue::approved &&
         (step.stage == Stage::biometrics || step.stage == Stage::interview);
}

Coming coming(const Analysis& a, const PathStep& step) {
  // USCIS gives a receipt number to what it has received.
  if (step.stage == Stage::received) return Coming::no;
  if (is_behind_approval(a, step)) return Coming::no;
  if (step.stage == Stage::interview && is_interview_waived(a)) return Coming::no;
  // What was sent on for a visa has left USCIS.
  if (a.stage.effect == Effect::sent_to_state_department && step.stage <= Stage::decision) return Coming::no;
  if (step.state == StepState::ahead) return Coming::yes;
  if (step.state == StepState::cancelled || step.state == StepState::missed)
    return is_overtaken(a, step) && !is_asked_for(a, step) ? Coming::no : Coming::new_date;
  if (has_appointment(a, step.stage, AppointmentState::upcoming)) return Coming::yes;
  return step.state == StepState::current ? current_step(a, step.stage) : Coming::no;
}

}  // namespace

std::vector<NextStep> steps_to_come(const Analysis& analysis) {
  std::vector<NextStep> out;
  for (const PathStep& step : analysis.stage.path) {
    const Coming when = coming(analysis, step);
    if (when != Coming::no) out.push_back({step.stage, step.effect, when == Coming::new_date, step.basis});
  }
  return out;
}

bool is_interview_waived(const Analysis& analysis) {
  return waives_interview(*analysis.of) &&
         !has_appointment(analysis, Stage::interview, AppointmentState::upcoming);
}

bool needs_new_date(const Analysis& analysis) {
  const auto& path = analysis.stage.path;
  const bool off = has_reason(analysis, ActionReason::missed);
  return off || std::any_of(path.begin(), path.end(),
                            [&](const PathStep& step) { return coming(analysis, step) == Coming::new_date; });
}

bool interview_is_over(const Analysis& analysis) {
  const auto& path = analysis.stage.path;
  return std::any_of(path.begin(), path.end(), [&](const PathStep& step) {
    return step.stage == Stage::interview && step.state == StepState::evidenced &&
           coming(analysis, step) == Coming::no;
  });
}

bool awaits_oath(const Analysis& analysis) {
  return analysis.stage.value == Stage::oath && current_step(analysis, Stage::oath) != Coming::no;
}

}  // namespace caselight
