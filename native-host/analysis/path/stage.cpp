#include "analysis/path/stage.hpp"

#include <algorithm>

#include "analysis/appointments/appointment_kind.hpp"
#include "analysis/path/approved_stage.hpp"
#include "analysis/requests/answered_requests.hpp"
#include "knowledge/effect_properties.hpp"
#include "knowledge/windows.hpp"

namespace caselight {
namespace {

StageFinding after_other_decision(const Outcome& outcome) {
  const bool decision = outcome.value == OutcomeValue::denied || outcome.value == OutcomeValue::mixed ||
                        outcome.value == OutcomeValue::revoked || outcome.value == OutcomeValue::appeal;
  return stage_at(decision ? Stage::decision : Stage::closed, outcome.date, outcome.effect, outcome.basis);
}

std::optional<StageFinding> open_request(const std::vector<Request>& requests, const Outcome& outcome) {
  const Request* found = nullptr;
  for (const Request& request : requests) {
    if (!still_asks(request, outcome)) continue;
    const bool graver =
        found != nullptr && found->kind != RequestKind::rfe && request.kind == RequestKind::rfe;
    if (!graver) found = &request;
  }
  if (found == nullptr) return std::nullopt;
  const Stage stage = found->kind == RequestKind::rfe ? Stage::evidence_requested : Stage::intent_to_deny;
  return stage_at(stage, found->sent, found->effect, found->basis);
}

/// A hold lasts until it is lifted or USCIS's own text goes on.
const Statement* active_hold(const Context& context) {
  const Statement* hold = nullptr;
  for (const Statement& statement : context.statements) {
    if (!names_stage(statement)) continue;
    if (statement.effect == Effect::hold_placed) hold = &statement;
    const bool goes_on = statement.is_text() && stage_of(statement.effect) != Stage::unknown &&
                         statement.effect != Effect::hold_placed;
    if (statement.effect == Effect::hold_lifted || goes_on) hold = nullptr;
  }
  return hold;
}

bool sets_kindless(Effect effect) {
  return effect == Effect::appointment_scheduled || effect == Effect::appointment_rescheduled;
}

const Appointment* upcoming_of(const std::vector<Appointment>& appointments, AppointmentKind kind) {
  const auto found = std::find_if(appointments.begin(), appointments.end(), [&](const Appointment& a) {
    return a.kind == kind && a.state == AppointmentState::upcoming;
  });
  return found == appointments.end() ? nullptr : &*found;
}

std::optional<StageFinding> awaited_appointment(const std::vector<Appointment>& appointments) {
  for (const auto& [kind, stage, effect] :
       {std::tuple{AppointmentKind::oath, Stage::oath, Effect::oath_scheduled},
        std::tuple{AppointmentKind::interview, Stage::interview, Effect::interview_scheduled},
        std::tuple{AppointmentKind::biometrics, Stage::biometrics, Effect::biometrics_scheduled}}) {
    if (const Appointment* appointment = upcoming_of(appointments, kind)) {
      Basis basis = appointment->basis;
      basis.insert(basis.begin(), appointment->from);
      return stage_at(stage, std::nullopt, effect, std::move(basis));
    }
  }
  return std::nullopt;
}

/// Statements that name a stage while a case is open. Card and decision effects are left to the outcome: when
/// it does not rest on them they must not show through here. The stage of a request is the request's own
/// matter.
bool moves_open_case(const Statement& statement, Stage stage) {
  if (!names_stage(statement)) return false;
  switch (stage) {
    case Stage::unknown:
    case Stage::decision:
    case Stage::closed:
    case Stage::evidence_requested:
    case Stage::intent_to_deny:
    case Stage::card_production:
    case Stage::card_mailed:
    case Stage::card_delivered:
    case Stage::card_problem:
      return false;
    case Stage::received:
    case Stage::biometrics:
    case Stage::review:
    case Stage::evidence_received:
    case Stage::interview:
    case Stage::transferred:
    case Stage::on_hold:
    case Stage::oath:
      break;
  }
  return true;
}

/// A receipt that is told late (modified receipt, acceptance notice) does not take a case back to the start.
bool goes_back(const StageFinding& found, Stage stage) {
  return stage == Stage::received && found.value != Stage::unknown;
}

/// Database checks run beside everything: their code does not take a case from the step that USCIS's text
/// names.
bool runs_beside_text(const Statement& statement, const StageFinding& found, const Context& context) {
  const bool by_text = context.of.status.from != kNoEvidence && !found.basis.empty() &&
                       found.basis.front() == context.of.status.from;
  const bool step = found.value == Stage::interview || found.value == Stage::oath ||
                    found.value == Stage::evidence_received;
  return by_text && step && statement.is_code() && statement.effect == Effect::checks;
}

StageFinding newest_statement(const Context& context, const std::vector<Appointment>& appointments) {
  StageFinding found;
  for (const Statement& statement : context.statements) {
    const Stage stage = stage_told(statement, context, appointments);
    if (!moves_open_case(statement, stage) || runs_beside_text(statement, found, context)) continue;
    if (!goes_back(found, stage) || statement.rank == Rank::current_text)
      found = stage_at(stage, statement.day(), statement.effect, {statement.from});
  }
  if (found.value == Stage::unknown && context.of.submitted) {
    found =
        stage_at(Stage::received, context.of.submitted.value, Effect::received, {context.of.submitted.from});
  }
  return found;
}

/// An answered request shows even when only the row's flag tells of the answer; of an approved case only an
/// answer to a notice that may take the approval back does.
void use_answered_request(StageFinding& found, const Context& context, const std::vector<Request>& requests,
                          RequestKind kind) {
  for (const Request& request : requests) {
    if (!request.answered || request.kind != kind || !request.sent) continue;
    const bool newer = !found.since || *request.sent > *found.since;
    if (newer) found = answered_stage(request, context);
  }
}

/// USCIS's own newer words call the person to an appointment that is still ahead, after the longest time for
/// the request was over: the step is the appointment. What the request asks for stays a task.
bool is_overtaken_by_visit(const StageFinding& request, const Context& context,
                           const std::vector<Appointment>& appointments) {
  const auto current = std::find_if(context.statements.begin(), context.statements.end(),
                                    [](const Statement& s) { return s.rank == Rank::current_text; });
  if (request.value != Stage::evidence_requested || !request.since || current == context.statements.end())
    return false;
  const bool calls = current->date && sets_appointment(current->effect) && *current->day() > *request.since &&
                     context.today > *request.since + days_of(Window::request_clock);
  return calls && awaited_appointment(appointments).has_value();
}

StageFinding of_open_case(const Context& context, const Outcome& outcome,
                          const std::vector<Request>& requests,
                          const std::vector<Appointment>& appointments) {
  if (auto request = open_request(requests, outcome)) {
    if (!is_overtaken_by_visit(*request, context, appointments)) return *request;
  }
  if (const Statement* hold = active_hold(context)) return stage_at(*hold);
  StageFinding found = newest_statement(context, appointments);
  use_answered_request(found, context, requests, RequestKind::rfe);
  if (const auto awaited = awaited_appointment(appointments)) {
    const bool later_news = found.value == Stage::transferred || found.value == Stage::on_hold;
    if (!later_news) return *awaited;
  }
  return found;
}

/// Checks are made while a case is under review: the two have the same words.
bool same_step(Effect one, Effect other) {
  const auto plain = [](Effect effect) { return effect == Effect::checks ? Effect::review : effect; };
  return plain(one) == plain(other) || (sets_appointment(one) && sets_appointment(other));
}

/// Where USCIS's current text tells of the same step, the finding rests on it too, whichever spoke last.
void rest_on_current_text(StageFinding& found, const Context& context,
                          const std::vector<Appointment>& appointments) {
  for (const Statement& text : context.statements) {
    if (text.rank != Rank::current_text) continue;
    if (stage_told(text, context, appointments) != found.value || !same_step(text.effect, found.effect))
      return;
    if (std::find(found.basis.begin(), found.basis.end(), text.from) == found.basis.end())
      found.basis.push_back(text.from);
    if (sets_appointment(text.effect) && !sets_kindless(text.effect)) found.effect = text.effect;
    const bool first = found.since && text.date && *text.day() < *found.since;
    if (first && *found.since - *text.day() <= days_of(Window::same_step)) found.since = text.day();
  }
}

/// Sent to an immigration judge, an asylum application is no longer with USCIS.
std::optional<StageFinding> with_a_judge(const Context& context) {
  if (context.form_code() != "I-589") return std::nullopt;
  const Statement* newest = nullptr;
  for (const Statement& statement : context.statements) {
    const bool tells =
        statement.effect == Effect::removal_notice || stage_of(statement.effect) != Stage::unknown;
    if (statement.is_text() && tells) newest = &statement;
  }
  if (newest == nullptr || newest->effect != Effect::removal_notice) return std::nullopt;
  return stage_at(Stage::closed, newest->day(), newest->effect, {newest->from});
}

StageFinding settle(const Context& context, const Outcome& outcome, const std::vector<Request>& requests,
                    const std::vector<Appointment>& appointments) {
  switch (outcome.value) {
    case OutcomeValue::approved: {
      if (const auto intent = open_request(requests, outcome)) return *intent;
      StageFinding found = stage_after_approval(context, outcome);
      use_answered_request(found, context, requests, RequestKind::noir);
      return found;
    }
    case OutcomeValue::appeal:
      // An appeal that failed leaves a decision standing that was not read.
      if (verdict_of(outcome.effect) == Verdict::back) return after_other_decision(outcome);
      [[fallthrough]];
    case OutcomeValue::pending:
    case OutcomeValue::reopened:
    case OutcomeValue::unknown: {
      if (const auto judge = with_a_judge(context)) return *judge;
      StageFinding found = of_open_case(context, outcome, requests, appointments);
      const bool older = found.since && outcome.date && *found.since < *outcome.date;
      const bool restarted = outcome.value == OutcomeValue::reopened || outcome.value == OutcomeValue::appeal;
      return restarted && (older || found.value == Stage::unknown)
                 ? stage_at(Stage::review, outcome.date, outcome.effect, outcome.basis)
                 : found;
    }
    case OutcomeValue::denied:
    case OutcomeValue::rejected:
    case OutcomeValue::withdrawn:
    case OutcomeValue::revoked:
    case OutcomeValue::terminated:
    case OutcomeValue::closed:
    case OutcomeValue::mixed:
      break;
  }
  if (const auto intent = open_request(requests, outcome)) return *intent;
  return after_other_decision(outcome);
}

}  // namespace

Stage stage_told(const Statement& statement, const Context& context,
                 const std::vector<Appointment>& appointments) {
  if (statement.effect == Effect::appointment_missed)
    return stage_of(subject_kind(statement, context, appointments));
  const Stage stage = stage_of(statement.effect);
  return stage == Stage::unknown && sets_kindless(statement.effect) ? stage_of(kind_named(statement)) : stage;
}

StageFinding find_stage(const Context& context, const Outcome& outcome, const std::vector<Request>& requests,
                        const std::vector<Appointment>& appointments) {
  StageFinding found = settle(context, outcome, requests, appointments);
  rest_on_current_text(found, context, appointments);
  name_answered_intent(found, context, requests);
  return found;
}

}  // namespace caselight
