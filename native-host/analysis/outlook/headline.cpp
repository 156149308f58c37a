#include "analysis/outlook/headline.hpp"

#include <algorithm>
#include <vector>

#include "analysis/statements/court_told.hpp"
#include "analysis/statements/other_case.hpp"
#include "knowledge/effect_properties.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

/// Something that may head the page. What bears no day is what USCIS says now.
struct News {
  HeadlineKind kind = HeadlineKind::stage;
  std::optional<Date> day;
  Basis basis;
};

bool is_newer(const News& one, const News& other) {
  return one.day.value_or(Date::max()) > other.day.value_or(Date::max());
}

News of_statement(HeadlineKind kind, const Statement& statement) {
  return {kind, statement.day(), {statement.from}};
}

bool takes_something_away(OutcomeValue value) {
  return is_adverse(value) || value == OutcomeValue::closed || value == OutcomeValue::reopened ||
         value == OutcomeValue::appeal;
}

/// The letter of the appointment that the case waits for; null where it waits for none.
const Appointment* awaited(const Analysis& analysis) {
  const auto& all = analysis.appointments;
  const auto found = std::find_if(all.begin(), all.end(),
                                  [](const Appointment& a) { return a.state == AppointmentState::upcoming; });
  return found == all.end() ? nullptr : &*found;
}

/// The status names its day, and nothing its kind.
bool is_only_in_words(const Appointment& visit) {
  return visit.kind == AppointmentKind::unknown && visit.basis.empty();
}

/// Codes that only suggest an approval do not head the page of somebody who was called to the oath.
bool is_called_to_oath(const Analysis& analysis) {
  return analysis.stage.value == Stage::oath && analysis.outcome.value == OutcomeValue::approved &&
         analysis.outcome.certainty == OutcomeCertainty::reported;
}

/// An answered notice of intent to revoke leaves the approval in question: "approved" is older news.
bool approval_is_disputed(const Analysis& analysis) {
  return analysis.outcome.value == OutcomeValue::approved && analysis.stage.value == Stage::evidence_received;
}

std::optional<News> of_stage(const Analysis& analysis) {
  const StageFinding& stage = analysis.stage;
  const bool asks = stage.value == Stage::evidence_requested || stage.value == Stage::intent_to_deny ||
                    stage.value == Stage::card_problem || cancels_appointment(stage.effect);
  if (asks) return News{HeadlineKind::stage, stage.since, stage.basis};
  if (is_called_to_oath(analysis) || approval_is_disputed(analysis))
    return News{HeadlineKind::stage, stage.since, stage.basis};
  const Appointment* letter = is_undecided(analysis.outcome.value) ? awaited(analysis) : nullptr;
  // A visit of a kind that no step has ("Hearing Was Scheduled") is told in USCIS's own words.
  if (letter == nullptr || is_only_in_words(*letter)) return std::nullopt;
  return News{HeadlineKind::stage, letter->made ? std::optional{letter->made->day()} : stage.since,
              stage.basis};
}

/// The title of today; null where none was read.
const Statement* current_words(const Context& context) {
  const auto current = std::ranges::find(context.statements, Rank::current_text, &Statement::rank);
  return current == context.statements.end() || context.of.status.title.empty() ? nullptr : &*current;
}

/// A decision whose own day nobody tells is no newer than the words that tell of it.
std::optional<Date> day_of_outcome(const Context& context, const Outcome& outcome) {
  std::optional<Date> day = outcome.date;
  if (day) return day;
  for (const Statement& statement : context.statements) {
    const bool tells = std::ranges::find(outcome.basis, statement.from) != outcome.basis.end();
    if (tells && statement.day() && (!day || *statement.day() > *day)) day = statement.day();
  }
  return day;
}

/// USCIS's current words ask for something or call something off, while an older request that still stands,
/// or a decision, is what the case has come to: the newer words head the page.
std::optional<News> of_current_words(const Context& context, const Analysis& analysis) {
  const Statement* current = current_words(context);
  if (current == nullptr || is_about_another_case(context.of.status.title, context.of)) return std::nullopt;
  const Effect effect = current->effect;
  const bool asks = properties_of(effect).request_step == RequestStep::sent ||
                    stage_of(effect) == Stage::card_problem || cancels_appointment(effect) ||
                    effect == Effect::removal_notice || says(context.of.status.title, Wording::visa_refused);
  const StageFinding& stage = analysis.stage;
  // The record's mark that a request was answered is newer than the words that it was sent.
  const bool told = std::ranges::find(stage.basis, current->from) != stage.basis.end();
  if (!asks || told || stage.value == Stage::evidence_received) return std::nullopt;
  return of_statement(HeadlineKind::status_words, *current);
}

std::vector<News> grave_news(const Context& context, const Analysis& analysis, const OpenMatters& matters) {
  std::vector<News> out;
  if (auto stage = of_stage(analysis)) out.push_back(std::move(*stage));
  if (takes_something_away(analysis.outcome.value))
    out.push_back({HeadlineKind::outcome, day_of_outcome(context, analysis.outcome), analysis.outcome.basis});
  if (auto words = of_current_words(context, analysis)) out.push_back(std::move(*words));
  if (matters.notice_returned != nullptr)
    out.push_back(of_statement(HeadlineKind::notice_returned, *matters.notice_returned));
  if (matters.sent_back != nullptr)
    out.push_back(of_statement(HeadlineKind::petition_sent_back, *matters.sent_back));
  if (matters.fee_due != nullptr) out.push_back(of_statement(HeadlineKind::fee_due, *matters.fee_due));
  if (matters.missed != nullptr) {
    const bool interview = matters.missed->effect == Effect::interview_missed;
    out.push_back(of_statement(interview ? HeadlineKind::interview_missed : HeadlineKind::appointment_missed,
                               *matters.missed));
  }
  return out;
}

/// USCIS's newest words when they name no stage (a wording that no table has, "premium fee will be
/// refunded"): they are today's news, and an older stage must not stand in their place.
const Statement* newer_words(const Context& context, const Analysis& analysis) {
  const StatusText& status = context.of.status;
  const Statement* current = current_words(context);
  if (current == nullptr) return nullptr;
  const StageFinding& stage = analysis.stage;
  // Its own words say what sort of appointment was moved; the step's words do not.
  const bool moved = stage.effect == Effect::appointment_rescheduled;
  const bool told =
      !moved && std::find(stage.basis.begin(), stage.basis.end(), status.from) != stage.basis.end();
  // The record's mark that a request was answered is newer than the words that it was sent.
  const bool answered = stage.value == Stage::evidence_received && current->effect == Effect::rfe_sent;
  const bool older = status.date && stage.since && status.date->day() < *stage.since;
  if (stage.value == Stage::on_hold || told || answered || older) return nullptr;
  // Words about another case are no news of this one; the page quotes them where it says what USCIS wrote.
  return is_about_another_case(status.title, context.of) ? nullptr : current;
}

/// What codes only suggest does not head the page over newer words of USCIS's own: those that send the
/// petition on, and those that no table reads.
std::optional<Headline> over_suggested(const Context& context, const Analysis& analysis) {
  const Outcome& outcome = analysis.outcome;
  const Statement* current = current_words(context);
  if (outcome.certainty != OutcomeCertainty::reported || current == nullptr || !current->date ||
      is_about_another_case(context.of.status.title, context.of))
    return std::nullopt;
  if (outcome.date && *current->day() < *outcome.date) return std::nullopt;
  if (analysis.stage.effect == Effect::sent_to_state_department &&
      current->effect == Effect::sent_to_state_department)
    return Headline{HeadlineKind::stage, analysis.stage.basis};
  const bool unread = current->effect == Effect::unknown || current->effect == Effect::terminate_intent;
  return unread ? std::optional{Headline{HeadlineKind::status_words, {current->from}}} : std::nullopt;
}

Headline heads_the_page(const Context& context, const Analysis& so_far, const OpenMatters& matters) {
  const auto grave = grave_news(context, so_far, matters);
  // Of two of one day the first counts: what can be answered before what is over.
  const auto newest = std::max_element(grave.begin(), grave.end(),
                                       [](const News& a, const News& b) { return is_newer(b, a); });
  if (newest != grave.end()) return {newest->kind, newest->basis};
  if (is_approval_inferred(so_far.outcome)) return {HeadlineKind::stage, so_far.stage.basis};
  if (auto words = over_suggested(context, so_far)) return *std::move(words);
  if (!is_undecided(so_far.outcome.value)) return {HeadlineKind::outcome, so_far.outcome.basis};
  if (const Statement* words = newer_words(context, so_far))
    return {HeadlineKind::status_words, {words->from}};
  return {HeadlineKind::stage, so_far.stage.basis};
}

}  // namespace

Headline find_headline(const Context& context, const Analysis& so_far, const OpenMatters& matters) {
  Headline out = heads_the_page(context, so_far, matters);
  out.of_asylum_fee = matters.asylum_fee;
  const Statement* current = current_words(context);
  if (out.kind != HeadlineKind::status_words || current == nullptr) return out;
  out.told = current->effect;
  if (current->effect == Effect::removal_notice) out.court = court_told(*current);
  return out;
}

}  // namespace caselight
