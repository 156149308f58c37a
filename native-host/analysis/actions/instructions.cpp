#include "analysis/actions/instructions.hpp"

#include <algorithm>
#include <utility>

#include "analysis/actions/appointment_actions.hpp"
#include "analysis/statements/other_case.hpp"
#include "base/text.hpp"
#include "casefile/named_days.hpp"
#include "casefile/sentences.hpp"
#include "knowledge/effect_properties.hpp"
#include "knowledge/instructions.hpp"
#include "knowledge/status_titles.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

constexpr std::size_t kMostQuoted = 3;  ///< a longer list is the text itself, which the page shows

struct Told {
  Instruction means;
  std::string_view sentence;
  std::string_view sentence_es;
  std::string_view with_day;  ///< the sentence, with the one before it where that one has its day
};

/// "You must leave by that date": the day stands in the sentence before.
std::string_view with_its_day(std::string_view before, std::string_view sentence) {
  if (before.empty() || !says(sentence, Wording::by_that_day)) return sentence;
  return {before.data(), static_cast<std::size_t>(sentence.data() + sentence.size() - before.data())};
}

/// A title that calls the visit off says it already.
bool title_calls_off(const StatusText& status) {
  const Effect effect = read_title(status.title).effect;
  return cancels_appointment(effect) || reschedules_appointment(effect) || tells_missed(effect);
}

std::vector<Told> told_in(std::string_view text, bool quote_visits_off) {
  std::vector<Told> out;
  std::string_view before;
  for_each_sentence(text, [&](std::string_view sentence) {
    sentence = trim(sentence);
    const auto with_day = with_its_day(std::exchange(before, sentence), sentence);
    const bool off = quote_visits_off && says(sentence, Wording::visit_off);
    const Instruction means = off ? Instruction::unread : read_instruction(sentence);
    if (means != Instruction::none && means != Instruction::routine)
      out.push_back({means, sentence, {}, with_day});
  });
  return out;
}

/// The same text in Spanish has its sentences in the same order.
std::vector<Told> told_in(const StatusText& status) {
  const bool quote = !title_calls_off(status);
  std::vector<Told> out = told_in(status.text, quote);
  const std::vector<Told> spanish = told_in(status.text_es, quote);
  if (spanish.size() != out.size()) return out;
  for (std::size_t i = 0; i < out.size(); ++i) out[i].sentence_es = spanish[i].sentence;
  return out;
}

/// What the text asked for before a later decision is over.
bool speaks_today(const Context& context, const Outcome& outcome) {
  const StatusText& status = context.of.status;
  if (is_about_another_case(status.title, context.of)) return false;
  const bool decided = outcome.value >= OutcomeValue::approved && outcome.value <= OutcomeValue::mixed;
  return !decided || !outcome.date || !status.date || status.date->day() >= *outcome.date;
}

bool asks_for_copy(const Action& action) {
  const bool notice = action.kind == ActionKind::check_account && action.reason == ActionReason::returned;
  return notice || is_response(action.kind);
}

bool is_about_address(const Action& action) { return action.kind == ActionKind::update_address; }

bool is_about_appointment(const Action& action) {
  return action.kind == ActionKind::attend_appointment || action.kind == ActionKind::reschedule;
}

template <class Fits>
Action* first_that(std::vector<Action>& all, Fits fits) {
  const auto found = std::ranges::find_if(all, fits);
  return found == all.end() ? nullptr : &*found;
}

/// The action whose day this sentence names.
Action* dated_by(std::vector<Action>& all, const Told& told, const Analysis& analysis) {
  const auto days = find_named_days(told.with_day, analysis.of->status.told);
  return first_that(all, [&](const Action& action) {
    return action.due && std::ranges::find(days, *action.due, &NamedDay::day) != days.end();
  });
}

/// The action of another rule that asks for the same.
Action* covering(std::vector<Action>& all, const Told& told, const Analysis& analysis) {
  switch (told.means) {
    case Instruction::new_filing:
    case Instruction::new_g28:
    case Instruction::resubmit:
      return first_that(all, [](const Action& a) { return a.kind == ActionKind::refile; });
    case Instruction::resend:
      return first_that(all, [](const Action& a) { return a.kind == ActionKind::report_missing_card; });
    case Instruction::request_copy:
      return first_that(all, asks_for_copy);
    case Instruction::new_address:
      if (Action* address = first_that(all, is_about_address)) return address;
      break;
    case Instruction::respond:
      if (Action* answer = first_that(all, [](const Action& one) { return is_response(one.kind); }))
        return answer;
      break;
    case Instruction::attend:
      if (Action* appointment = first_that(all, is_about_appointment)) return appointment;
      break;
    case Instruction::none:
    case Instruction::unread:
    case Instruction::routine:
    case Instruction::opening:
    case Instruction::courtesy:
    case Instruction::duty:
    case Instruction::lead:
      break;
  }
  return dated_by(all, told, analysis);
}

/// Ordinary sentences are not repeated beside an action that says the same in plain words.
bool says_more(Instruction means) {
  return means == Instruction::unread || means == Instruction::new_filing || means == Instruction::new_g28;
}

void give_words(Action& action, const Told& told) {
  if (!action.quote.empty() || !says_more(told.means)) return;
  action.quote = told.sentence;
  action.quote_es = told.sentence_es;
}

bool answers_or_challenges(const Action& action) {
  return is_response(action.kind) || action.kind == ActionKind::file_appeal_or_motion ||
         action.kind == ActionKind::request_hearing;
}

/// "Respond by next Friday" beside a last day that is only counted: whoever goes by the count comes too late.
void quote_unread_time(const Analysis& analysis, const StatusText& status, std::vector<Action>& all) {
  const auto near = status.date ? std::optional{status.date->day()} : std::nullopt;
  const auto sentence = find_unread_time(status.text, status.told, near);
  if (sentence.empty()) return;
  for (Action& action : all) {
    const bool printed =
        action.deadline != Action::npos && analysis.deadlines[action.deadline].bound == Bound::printed;
    if (!answers_or_challenges(action) || printed || !action.quote.empty()) continue;
    action.quote = sentence;
    action.quote_es = find_unread_time(status.text_es, status.told, near);
    std::erase_if(all, [&](const Action& one) {
      return one.reason == ActionReason::instructed && one.quote == sentence;
    });
    return;
  }
}

}  // namespace

void add_instruction_actions(const Context& context, const Analysis& analysis, std::vector<Action>& out) {
  const StatusText& status = context.of.status;
  if (status.from == kNoEvidence || !speaks_today(context, analysis.outcome)) return;
  std::size_t quoted = 0;
  for (const Told& told : told_in(status)) {
    if (Action* same = covering(out, told, analysis)) {
      give_words(*same, told);
      continue;
    }
    if (++quoted > kMostQuoted) break;
    const auto kind = told.means == Instruction::new_filing ? ActionKind::refile : ActionKind::check_account;
    Action& added = out.emplace_back(plain_action(kind, ActionReason::instructed, status.from));
    added.quote = told.sentence;
    added.quote_es = told.sentence_es;
  }
  quote_unread_time(analysis, status, out);
}

}  // namespace caselight
