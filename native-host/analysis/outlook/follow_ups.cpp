#include "analysis/outlook/follow_ups.hpp"

#include <algorithm>
#include <array>

#include "analysis/outlook/form_path.hpp"
#include "analysis/record/category.hpp"
#include "knowledge/effect_properties.hpp"

namespace caselight {
namespace {

constexpr std::string_view kAdvanceParole = "advance_parole";

/// A notice to a case that is approved, or one that only an approved case gets.
bool may_take_approval_back(const Analysis& a) {
  const Effect effect = a.stage.effect;
  return a.stage.value == Stage::intent_to_deny &&
         (a.outcome.value == OutcomeValue::approved || effect == Effect::noir_sent ||
          effect == Effect::rescind_intent);
}

/// Whether the approval still stands is not known: nobody should read what it brings.
bool is_in_question(const Analysis& a) { return may_take_approval_back(a) || a.outlook.approval_in_question; }

bool has_sworn(const Analysis& a) {
  return a.stage.effect == Effect::oath_completed || a.stage.effect == Effect::certificate_issued;
}

/// The form's own sentence speaks of a denial that was not yet looked at again, and of one that no rule
/// closes.
bool tells_own_remedies(const Analysis& a) {
  const bool by_rule = a.outlook.remedy_rule != RemedyRule::nothing;
  return a.outcome.value == OutcomeValue::denied && !is_decided_on_review(a.outcome) &&
         (!by_rule || a.outlook.keeps_remedies);
}

std::vector<FollowUp> follow_ups(const Analysis& a) {
  const Outcome& outcome = a.outcome;
  const bool refused = std::ranges::any_of(
      a.actions, [](const Action& action) { return action.reason == ActionReason::visa_refused; });
  const bool sent_to_state =
      a.stage.effect == Effect::sent_to_state_department && !is_adverse(outcome.value) && !refused;
  const bool inferred = is_approval_inferred(outcome) && is_document_step(outcome.effect);
  std::vector<FollowUp> out;
  const auto add = [&](bool holds, FollowUpKind kind, const Basis& basis) {
    if (holds) out.push_back({kind, basis});
  };
  add(outcome.value == OutcomeValue::reopened, FollowUpKind::reopened, outcome.basis);
  add(may_take_approval_back(a), FollowUpKind::approval_in_question, a.stage.basis);
  add(sent_to_state, FollowUpKind::with_state_department, a.stage.basis);
  add(inferred, FollowUpKind::inferred_by_document, outcome.basis);
  add(a.outlook.remedy_rule != RemedyRule::nothing, FollowUpKind::remedy_rule, outcome.basis);
  add(tells_own_remedies(a), FollowUpKind::own_remedies, outcome.basis);
  add(a.stage.effect == Effect::removal_notice, FollowUpKind::before_judge, a.stage.basis);
  add(outcome.value == OutcomeValue::approved && !has_sworn(a) && !is_in_question(a) && !refused,
      FollowUpKind::gives, outcome.basis);
  return out;
}

UsualCourse usual_course(const Analysis& a, Stage stage) {
  if (stage != Stage::decision) return UsualCourse::of_form;
  if (a.outcome.value != OutcomeValue::approved) return UsualCourse::of_every_form;
  return goes_through(*a.form, Stage::card_production) ? UsualCourse::makes_document : UsualCourse::of_form;
}

/// A reentry permit and a refugee travel document belong to people who have their status already.
bool is_document_of_status(const Analysis& a) {
  const std::string kind = a.form->form == "I-131" ? category_of(*a.of, a.form->form) : std::string();
  return !kind.empty() && kind != kAdvanceParole;
}

/// An adjustment case that waits, or was granted, is one that this case still hangs on.
bool hangs_on_adjustment(const Analysis& a) {
  if (is_document_of_status(a)) return false;
  return std::ranges::find(a.outlook.linked, "I-485") != a.outlook.linked.end() &&
         (a.outcome.value == OutcomeValue::pending || a.outcome.value == OutcomeValue::approved);
}

bool may_ask_unread(const Analysis& a) {
  return a.bare ||
         std::ranges::any_of(std::array{Endpoint::cases, Endpoint::case_status, Endpoint::documents},
                             [&](Endpoint endpoint) { return !was_read(a.of->readings[endpoint]); });
}

NothingFound nothing_found(const Analysis& a) {
  if (a.bare) return NothingFound::bare;
  if (a.of->readings.all_whole()) return NothingFound::all_read;
  return may_ask_unread(a) ? NothingFound::may_ask_unread : NothingFound::partly_read;
}

/// An answer that was not asked for is told of only where something hangs on it.
bool tells_unread_status(const Analysis& a) {
  const AnswerReading reading = a.of->readings[Endpoint::case_status];
  const bool only_missing = reading == AnswerReading::missing && !a.needs_you() && !a.bare;
  return !was_read(reading) && !only_missing;
}

/// Its stage has a pill of its own: an approved case on its way to a document or an oath, and one that the
/// outcome does not head.
bool is_pill_of_stage(const Analysis& a) {
  const bool on_its_way = a.stage.value >= Stage::card_production && a.stage.value <= Stage::oath;
  return is_undecided(a.outcome.value) || a.outlook.headline.kind == HeadlineKind::stage ||
         (on_its_way && a.outcome.value == OutcomeValue::approved &&
          a.outcome.certainty != OutcomeCertainty::reported);
}

Pill pill(const Analysis& a) {
  if (is_open_matter(a.outlook.headline.kind)) return Pill::open_matter;
  if (is_pill_of_stage(a)) return Pill::stage;
  const bool suggested =
      a.outcome.certainty == OutcomeCertainty::reported && a.outcome.value != OutcomeValue::closed;
  return suggested ? Pill::suggested : Pill::outcome;
}

bool is_oath_missed(const Analysis& a) {
  if (a.stage.value == Stage::oath && a.stage.effect == Effect::appointment_missed) return true;
  const auto last = std::find_if(a.appointments.rbegin(), a.appointments.rend(), [](const Appointment& one) {
    return one.state == AppointmentState::missed;
  });
  return last != a.appointments.rend() && last->kind == AppointmentKind::oath;
}

}  // namespace

void find_follow_ups(Analysis& so_far) {
  Outlook& out = so_far.outlook;
  out.follow_ups = follow_ups(so_far);
  // Where fingerprints are used again, nothing of the usual first weeks is still to come.
  if (out.usual_stage == Stage::received && out.biometrics_reused) out.usual_stage.reset();
  if (so_far.form != nullptr) {
    const Form& form = *so_far.form;
    out.usual_course = usual_course(so_far, out.usual_stage.value_or(Stage::unknown));
    out.has_no_visits = form.biometrics == Frequency::rarely && form.interview == Frequency::rarely;
    out.hangs_on_adjustment = hangs_on_adjustment(so_far);
  }
  out.nothing_found = nothing_found(so_far);
  out.tells_unread_status = tells_unread_status(so_far);
  out.oath_missed = is_oath_missed(so_far);
  out.pill = pill(so_far);
}

}  // namespace caselight
