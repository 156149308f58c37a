#include "report/phrases/actions.hpp"

#include <algorithm>

#include "analysis/outcome/outcome.hpp"
#include "report/phrases/action_voice.hpp"
#include "report/phrases/appointments.hpp"
#include "report/phrases/deadlines.hpp"
#include "report/phrases/names.hpp"

namespace caselight {
namespace {

bool is_returned(const ActionVoice& voice) { return voice.action.reason == ActionReason::returned; }

std::string other_text(const ActionVoice& voice) {
  const Deadline* clock = voice.clock();
  const auto is_for = [&](NamedFor what) { return clock != nullptr && clock->named_for == what; };
  if (voice.action.reason == ActionReason::at_post_office || is_for(NamedFor::pick_up))
    return voice.named_day_or(Word::action_pick_up_by, Word::action_pick_up);
  const bool payment = is_for(NamedFor::payment);
  return voice.with_quote(
      voice.named_day_or(payment ? Word::action_pay_by : Word::action_send_back_by, Word::action_other));
}

std::string refile_text(const ActionVoice& voice) {
  if (voice.action.reason == ActionReason::instructed)
    return voice.speech.say(Word::action_refile_instructed, {{"quote", voice.quoted()}});
  const std::string_view form =
      voice.analysis.form == nullptr ? std::string_view{} : voice.analysis.form->form;
  const Word word = form == "I-589"  ? Word::action_refile_asylum
                    : form == "G-28" ? Word::action_refile_g28
                                     : Word::action_refile;
  return voice.with_quote(voice.plain(word));
}

Word court(const ActionVoice& voice) {
  switch (voice.action.court) {
    case CourtTold::notice:
      return Word::action_lawyer_removal_notice;
    case CourtTold::judge:
      return Word::action_lawyer_removal_judge;
    case CourtTold::mentioned:
      break;
  }
  return Word::action_lawyer_removal;
}

/// A decision that USCIS states, and what it may take away beside the case itself.
Word adverse(const ActionVoice& voice) {
  if (voice.action.stay_at_stake) return Word::action_lawyer_adverse_work;
  return voice.action.work_at_stake ? Word::action_lawyer_adverse_work_alone : Word::action_lawyer_adverse;
}

Word lawyer(const ActionVoice& voice) {
  switch (voice.action.reason) {
    case ActionReason::adverse_decision:
      if (is_stated_against(voice.analysis.outcome)) return adverse(voice);
      return voice.action.beside == ToldBeside::remedy ? Word::action_account_reported
                                                       : Word::action_lawyer_reported;
    case ActionReason::intent:
      return Word::action_lawyer_intent;
    case ActionReason::removal:
      return court(voice);
    case ActionReason::visa_refused:
      return Word::action_lawyer_visa_refused;
    case ActionReason::denial_recommended:
      return Word::action_lawyer_denial_recommended;
    case ActionReason::withdrawal_asked:
      return Word::action_lawyer_withdrawal_asked;
    case ActionReason::card_conditional:
      return Word::action_lawyer_card_conditional;
    case ActionReason::petition_withdrawn:
      return Word::action_lawyer_petition_withdrawn;
    case ActionReason::case_withdrawn:
      return Word::action_lawyer_case_withdrawn;
    case ActionReason::petitioner_died:
      return Word::action_lawyer_petitioner_died;
    case ActionReason::missed:
      return Word::action_lawyer_missed;
    case ActionReason::employer_gone:
      return Word::action_lawyer_employer_gone;
    case ActionReason::answered_late:
      return Word::action_lawyer_answered_late;
    case ActionReason::record_differs:
    case ActionReason::reviewed:
    case ActionReason::asked_after:
    case ActionReason::visit_gone:
    case ActionReason::approval_gone:
    case ActionReason::request_gone:
    case ActionReason::plain:
    case ActionReason::clock_running:
    case ActionReason::clock_passed:
    case ActionReason::clock_unknown:
    case ActionReason::flag_set:
    case ActionReason::asked_again:
    case ActionReason::returned:
    case ActionReason::rejected:
    case ActionReason::not_delivered:
    case ActionReason::unread_notice:
    case ActionReason::continued:
    case ActionReason::at_post_office:
    case ActionReason::named_day:
    case ActionReason::before_decision:
    case ActionReason::unknown_status:
    case ActionReason::unknown_papers:
    case ActionReason::closed:
    case ActionReason::fee_due:
    case ActionReason::reopened:
    case ActionReason::sent_back:
    case ActionReason::instructed:
      break;
  }
  return Word::action_lawyer_plain;
}

std::string lawyer_text(const ActionVoice& voice) {
  const bool dated_clock = is_stated_against(voice.analysis.outcome) && voice.action.due &&
                           voice.action.reason == ActionReason::adverse_decision &&
                           !voice.analysis.is_over(*voice.action.due);
  if (!dated_clock || voice.clock() == nullptr) return voice.with_quote(voice.plain(lawyer(voice)));
  return voice.speech.say(Word::action_lawyer_dated,
                          {{"what", deadline_name(voice.analysis, *voice.clock(), voice.speech)},
                           {"date", voice.when(*voice.action.due)}});
}

Word address(const ActionVoice& voice) {
  if (!is_returned(voice)) return Word::action_address_plain;
  switch (voice.action.beside) {
    case ToldBeside::returned_notice:
      return Word::action_address_plain;
    case ToldBeside::returned_card:
      return Word::action_address_card;
    case ToldBeside::nothing:
    case ToldBeside::remedy:
    case ToldBeside::mailed_card:
    case ToldBeside::request:
      break;
  }
  return Word::action_address_returned;
}

Word card_that_came_back(const ActionVoice& voice) {
  if (voice.analysis.stage.effect == Effect::card_destroyed) return Word::action_card_destroyed;
  return voice.analysis.stage.effect == Effect::card_undeliverable ? Word::action_card_undeliverable
                                                                   : Word::action_card_returned;
}

std::string missing_card(const ActionVoice& voice) {
  const auto document = document_name(voice.analysis, voice.speech);
  if (is_returned(voice) && voice.clock() != nullptr && !voice.analysis.is_over(voice.clock()->earliest))
    return voice.speech.say(Word::action_card_returned_by,
                            {{"document", document}, {"date", voice.when(voice.clock()->earliest)}});
  if (is_returned(voice)) return voice.speech.say(card_that_came_back(voice), {{"document", document}});
  if (!voice.action.due) return voice.speech.say(Word::action_card_missing_undated, {{"document", document}});
  const auto day = voice.when(*voice.action.due);
  return voice.speech.say(Word::action_card_missing, {{"document", document}, {"date", day}});
}

std::string text_of(const ActionVoice& voice) {
  switch (voice.action.kind) {
    case ActionKind::respond_rfe:
    case ActionKind::respond_noid:
    case ActionKind::respond_noir:
      return respond_text(voice);
    case ActionKind::attend_appointment:
      return attend_text(voice);
    case ActionKind::reschedule:
      return reschedule_text(voice);
    case ActionKind::file_appeal_or_motion:
    case ActionKind::request_hearing:
      return remedy_text(voice);
    case ActionKind::report_missing_card:
      return missing_card(voice);
    case ActionKind::update_address:
      return voice.named_day_or(Word::action_address_by, address(voice));
    case ActionKind::refile:
      return refile_text(voice);
    case ActionKind::see_lawyer:
      return lawyer_text(voice);
    case ActionKind::check_account:
      return account_text(voice);
    case ActionKind::other:
      break;
  }
  return other_text(voice);
}

/// Behind the first sentence that ends at or after this place. What USCIS is quoted with is no sentence of
/// ours, and "3:00 p. m." ends none.
std::size_t end_of_sentence(std::string_view text, std::size_t from) {
  for (std::size_t i = text.find_first_of(".?", from); i != std::string_view::npos;
       i = text.find_first_of(".?", i + 1)) {
    const bool quoted = text.substr(0, i).rfind("\u201c") != std::string_view::npos &&
                        (text.substr(0, i).rfind("\u201d") == std::string_view::npos ||
                         text.substr(0, i).rfind("\u201d") < text.substr(0, i).rfind("\u201c"));
    const bool last = i + 1 == text.size();
    const bool short_word = i >= 2 && text[i - 2] == ' ';
    if (last || (!quoted && !short_word && text[i + 1] == ' ')) return i + 1;
  }
  return text.size();
}

/// Of a day on which offices are closed: the business day to aim for, as long as it is not over.
std::string closed_day(const ActionVoice& voice) {
  const auto& open = voice.action.open_day;
  if (!open) return {};
  if (voice.analysis.is_over(*open)) return voice.plain(Word::action_closed_day_today);
  return voice.speech.say(Word::action_closed_day, {{"date", voice.speech.date_weekday(*open)}});
}

/// Behind the sentence that names the day of the action; without one, behind the first.
std::size_t end_of_day_sentence(const ActionVoice& voice, std::string_view text) {
  const std::string day = voice.action.due ? voice.when(*voice.action.due) : "";
  const std::size_t at = day.empty() ? std::string_view::npos : text.find(day);
  return end_of_sentence(text, at == std::string_view::npos ? 0 : at + day.size());
}

bool names_its_day(const ActionVoice& voice, std::string_view text) {
  return voice.action.due && text.find(voice.when(*voice.action.due)) != std::string_view::npos;
}

}  // namespace

std::vector<const Action*> tasks(const Analysis& analysis) {
  std::vector<const Action*> out;
  for (const Action& one : analysis.actions)
    if (!one.told_by_other) out.push_back(&one);
  return out;
}

bool names_calculated_day(const Analysis& analysis, const Action& action) {
  if (!action.due || action.deadline >= analysis.deadlines.size()) return false;
  const Deadline& deadline = analysis.deadlines[action.deadline];
  return !analysis.is_over(deadline.over_after) && is_calculated(deadline);
}

Beside beside_of(const Analysis& analysis, const Deadline& deadline, const Speech& speech) {
  if (analysis.is_over(deadline.earliest)) return Beside::tasks;
  const auto index = static_cast<std::size_t>(&deadline - analysis.deadlines.data());
  const std::string day = day_to_act(analysis, deadline.earliest, speech);
  const auto all = tasks(analysis);
  const bool told = std::any_of(all.begin(), all.end(), [&](const Action* one) {
    return one->deadline == index && action_text(analysis, *one, speech).find(day) != std::string::npos;
  });
  return told ? Beside::its_task : Beside::tasks;
}

Beside beside_of(const Analysis& analysis, const Appointment& appointment) {
  const auto index = static_cast<std::size_t>(&appointment - analysis.appointments.data());
  if (analysis.outlook.called_off == index && !analysis.needs_you()) return Beside::its_task;
  const auto all = tasks(analysis);
  const bool missed = appointment.state == AppointmentState::missed;
  const bool moved = appointment.state == AppointmentState::rescheduled;
  const bool told = std::any_of(all.begin(), all.end(), [&](const Action* one) {
    if (missed && one->kind == ActionKind::reschedule) return true;
    // The task without a day tells which one holds no more.
    if (moved && one->kind == ActionKind::attend_appointment &&
        one->appointment >= analysis.appointments.size())
      return true;
    return one->kind == ActionKind::attend_appointment && one->appointment == index;
  });
  return told ? Beside::its_task : Beside::tasks;
}

std::string task_in_short(const Analysis& analysis, const Action& action, const Speech& speech) {
  const ActionVoice voice{analysis, action, speech};
  std::string text = text_of(voice);
  text.resize(end_of_day_sentence(voice, text));
  const std::string closed = closed_day(voice);
  if (!closed.empty() && names_its_day(voice, text)) text.append(" ").append(closed);
  return text;
}

std::string action_text(const Analysis& analysis, const Action& action, const Speech& speech) {
  const ActionVoice voice{analysis, action, speech};
  std::string text = text_of(voice);
  const std::string closed = closed_day(voice);
  if (!closed.empty() && names_its_day(voice, text))
    text.insert(end_of_day_sentence(voice, text), " " + closed);
  return text;
}

}  // namespace caselight
