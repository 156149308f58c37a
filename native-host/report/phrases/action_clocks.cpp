// What is said of an action that a clock runs for: a day ahead, a day gone, no day known.
#include <algorithm>
#include <optional>

#include "analysis/outcome/outcome.hpp"
#include "report/phrases/action_voice.hpp"
#include "report/phrases/deadlines.hpp"

namespace caselight {
namespace {

/// The three wordings of a clock: a day ahead, a day gone, no day known.
struct ClockWords {
  Word running, passed, unknown;
  std::optional<Word> maximum = {};  ///< a day ahead that is only the longest that USCIS may give
  std::optional<Word> usual = {};    ///< the same, where no law confirms that longest time
};
constexpr ClockWords kRfe{Word::action_respond_rfe_running, Word::action_respond_rfe_passed,
                          Word::action_respond_rfe_unknown, Word::action_respond_rfe_maximum,
                          Word::action_respond_rfe_usual};
constexpr ClockWords kNoid{Word::action_respond_noid_running, Word::action_respond_noid_passed,
                           Word::action_respond_noid_unknown, Word::action_respond_noid_maximum,
                           Word::action_respond_noid_usual};
constexpr ClockWords kNoir{Word::action_respond_noir_running, Word::action_respond_noir_passed,
                           Word::action_respond_noir_unknown, Word::action_respond_noir_maximum};
constexpr ClockWords kIntent{Word::action_respond_intent_running, Word::action_respond_intent_passed,
                             Word::action_respond_intent_unknown};
constexpr ClockWords kRescission{Word::action_respond_rescission_running,
                                 Word::action_respond_rescission_passed,
                                 Word::action_respond_rescission_unknown};
constexpr ClockWords kEoir29{Word::action_eoir29_running, Word::action_remedy_passed,
                             Word::action_remedy_unknown};
constexpr ClockWords kRemedy{Word::action_remedy_running, Word::action_remedy_passed,
                             Word::action_remedy_unknown};
constexpr ClockWords kHearing{Word::action_hearing_running, Word::action_hearing_passed,
                              Word::action_hearing_unknown};

/// The first day is over and something more may still run: neither "passed" nor "plenty of time".
std::string last_days(const ActionVoice& voice, const Deadline& deadline) {
  const bool printed = deadline.bound == Bound::printed;
  const bool other_day = voice.analysis.is_over(deadline.latest) && !printed;
  const auto first = voice.when(other_day ? deadline.latest : deadline.earliest);
  const auto last = voice.when(other_day || printed ? deadline.over_after : deadline.latest);
  Word word = adds_mail_days(deadline) && !printed ? Word::action_mail_days : Word::action_rolled;
  if (deadline.bound == Bound::maximum) word = Word::action_maximum_mail_days;
  if (other_day) word = Word::action_other_day;
  return voice.speech.say(
      word,
      {{"what", deadline_name(voice.analysis, deadline, voice.speech)}, {"date", first}, {"latest", last}});
}

/// Days that USCIS's text gives without saying from when.
std::string days_given(const ActionVoice& voice) {
  const Deadline* deadline = voice.clock();
  if (deadline == nullptr || !deadline->given_end) return {};
  return voice.speech.say(voice.analysis.is_over(*deadline->given_end)
                              ? Word::action_respond_days_given_passed
                              : Word::action_respond_days_given,
                          {{"days", std::int64_t{*deadline->days_given}},
                           {"date", deadline->from},
                           {"latest", voice.when(*deadline->given_end)}}) +
         " ";
}

std::string clock_text(const ActionVoice& voice, const ClockWords& words) {
  if (!voice.action.due) return voice.plain(words.unknown);
  const Deadline* deadline = voice.clock();
  if (deadline != nullptr && voice.analysis.is_over(deadline->earliest) &&
      !voice.analysis.is_over(deadline->over_after))
    return last_days(voice, *deadline);
  if (deadline != nullptr && deadline->bound == Bound::printed && voice.analysis.is_over(deadline->earliest))
    return voice.dated(Word::action_named_day_passed, deadline->earliest);
  const bool maximum = deadline != nullptr && deadline->bound == Bound::maximum && words.maximum;
  if (voice.analysis.is_over(*voice.action.due))
    return voice.dated(words.passed, maximum ? deadline->latest : *voice.action.due);
  const bool sure = !maximum || (deadline->rule != nullptr && deadline->rule->sure);
  const Word longest = sure ? words.maximum.value_or(words.running) : words.usual.value_or(*words.maximum);
  return voice.dated(maximum ? longest : words.running, *voice.action.due);
}

/// Where codes alone suggest the decision, the task does not speak of it as made.
ClockWords of_decision(const ActionVoice& voice, ClockWords words) {
  if (!is_stated_against(voice.analysis.outcome))
    words.running = Word::action_remedy_reported;
  else if (voice.action.work_at_stake)
    words.running = Word::action_remedy_running_work;
  return words;
}
bool to_the_board(const ActionVoice& voice) {
  return voice.clock() != nullptr && voice.clock()->kind == DeadlineKind::appeal_eoir29;
}
const ClockWords& words_of_request(const ActionVoice& voice) {
  if (voice.action.kind == ActionKind::respond_rfe) return kRfe;
  if (voice.action.kind == ActionKind::respond_noid) return kNoid;
  if (voice.analysis.stage.effect == Effect::rescind_intent) return kRescission;
  return voice.analysis.stage.effect == Effect::terminate_intent ? kIntent : kNoir;
}

}  // namespace

std::string respond_text(const ActionVoice& voice) {
  std::string text = days_given(voice) + clock_text(voice, words_of_request(voice));
  const Action& action = voice.action;
  if (action.one_of_several && voice.clock() != nullptr)
    text.append(" ").append(voice.speech.say(Word::action_respond_of_day, {{"date", voice.clock()->from}}));
  text = voice.with_quote(std::move(text));
  if (!action.sent_in) return text;
  const Word word = action.sent_in_as_mail ? Word::action_perhaps_mail : Word::action_perhaps_document;
  return text.append(" ").append(voice.dated(word, *action.sent_in));
}

std::string remedy_text(const ActionVoice& voice) {
  if (voice.action.kind == ActionKind::request_hearing)
    return voice.with_quote(clock_text(voice, of_decision(voice, kHearing)));
  return voice.with_quote(clock_text(voice, of_decision(voice, to_the_board(voice) ? kEoir29 : kRemedy)));
}

}  // namespace caselight
