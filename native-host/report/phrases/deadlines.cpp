#include "report/phrases/deadlines.hpp"

#include <array>
#include <utility>

namespace caselight {
namespace {

constexpr std::array kNames{
    Word::deadline_rfe_response,           Word::deadline_noid_response,      Word::deadline_noir_response,
    Word::deadline_motion_or_appeal_i290b, Word::deadline_appeal_eoir29,      Word::deadline_hearing_n336,
    Word::deadline_premium_clock,          Word::deadline_card_not_delivered, Word::deadline_other};
static_assert(kNames.size() == static_cast<std::size_t>(DeadlineKind::other) + 1);

constexpr std::array kNamed{Word::deadline_for_answer,  Word::deadline_for_keeping,
                            Word::deadline_for_pick_up, Word::deadline_for_rescheduling,
                            Word::deadline_for_payment, Word::deadline_for_sending_back,
                            Word::deadline_for_arrival, Word::deadline_for_other};
static_assert(kNamed.size() == static_cast<std::size_t>(NamedFor::other) + 1);

/// Of a longest time that the law itself names, beside the task that tells its day: one line has both ends.
bool tells_both_days(const Deadline& deadline, Beside beside) {
  return beside == Beside::its_task && deadline.bound == Bound::maximum && is_yours(deadline) &&
         deadline.rule != nullptr && deadline.rule->sure && deadline.latest != deadline.earliest;
}

class Notes {
 public:
  Notes(const Analysis& analysis, const Deadline& deadline, const Speech& speech, Beside beside)
      : analysis_(analysis), deadline_(deadline), speech_(speech), beside_(beside) {}

  DeadlineNotes take() {
    if (is_yours(deadline_))
      add_yours();
    else if (!opens_enquiry(deadline_) && analysis_.is_over(deadline_.over_after))
      add(Word::deadline_uscis_passed);
    if (deadline_.bound == Bound::printed) {
      if (beside_ == Beside::its_task)
        return std::move(out_);  // which says what to do, and which date to follow
      if (!opens_enquiry(deadline_)) add(Word::deadline_printed_note);
      if (!deadline_.named_for) add(Word::deadline_notice_governs);
      return std::move(out_);
    }
    if (deadline_.days_given)
      out_.days.push_back(
          speech_.say(Word::deadline_days_given, {{"days", std::int64_t{*deadline_.days_given}}}));
    add_to_rule(Word::deadline_counted_from, deadline_.from);
    const bool said = deadline_.rule != nullptr && add_rule(*deadline_.rule);
    if (!said && is_on_a_notice(deadline_)) add_to_rule(Word::deadline_notice_governs);
    return std::move(out_);
  }

 private:
  void add(Word word) { out_.days.emplace_back(speech_.plain(word)); }
  void add(Word word, Date day) { out_.days.push_back(speech_.say(word, {{"date", day}})); }
  void add_to_rule(Word word) { out_.rule.emplace_back(speech_.plain(word)); }
  void add_to_rule(Word word, Date day) { out_.rule.push_back(speech_.say(word, {{"date", day}})); }

  void add_yours() {
    if (analysis_.is_over(deadline_.over_after))
      add(deadline_.task_says_lawyer && beside_ != Beside::nothing ? Word::deadline_uscis_passed
                                                                   : Word::deadline_passed);
    else if (analysis_.is_over(deadline_.latest) && deadline_.bound != Bound::printed)
      add(Word::deadline_other_day, deadline_.over_after);
    else if (analysis_.is_over(deadline_.earliest))
      add(gone_by());
    add_latest();
  }

  /// Of a deadline that is over, the later day is only a part of how it was found.
  void add_latest() {
    auto& where = analysis_.is_over(deadline_.over_after) ? out_.rule : out_.days;
    if (tells_both_days(deadline_, beside_)) return;
    if (deadline_.bound == Bound::maximum)
      where.push_back(latest_by_rule(deadline_, speech_));
    else if (deadline_.latest != deadline_.earliest)
      where.push_back(
          speech_.say(adds_mail_days(deadline_) ? Word::deadline_latest_day : Word::deadline_latest_plain,
                      {{"date", deadline_.latest}}));
  }

  Word gone_by() const {
    if (deadline_.bound == Bound::maximum) return Word::deadline_maximum_days_left;
    return adds_mail_days(deadline_) && deadline_.bound == Bound::exact ? Word::deadline_mail_days_left
                                                                        : Word::deadline_rolled;
  }

  /// The table's own sentence says what the rule gives, cites it, and that the printed date governs.
  bool add_rule(const DeadlineRule& rule) {
    const auto word = Speech::find("rules", rule.rule);
    if (word)
      out_.rule.push_back(speech_.say(*word));
    else
      out_.rule.push_back(speech_.say(Word::deadline_rule, {{"citation", rule.citation}}));
    if (!rule.sure) add_to_rule(Word::deadline_unsure);
    return word &&
           speech_.plain(*word).find(speech_.plain(Word::deadline_notice_governs)) != std::string_view::npos;
  }

  const Analysis& analysis_;
  const Deadline& deadline_;
  const Speech& speech_;
  Beside beside_;
  DeadlineNotes out_;
};

}  // namespace

std::string deadline_name(const Analysis& analysis, const Deadline& deadline, const Speech& speech) {
  if (deadline.named_for)
    return std::string(speech.plain(kNamed[static_cast<std::size_t>(*deadline.named_for)]));
  const auto own = deadline.rule != nullptr
                       ? Speech::find("rules", "name." + std::string(deadline.rule->rule))
                       : std::nullopt;
  if (own) return speech.say(*own);
  if (deadline.asked == Effect::rescind_intent || deadline.asked == Effect::terminate_intent)
    return std::string(speech.plain(Word::deadline_intent_response));
  const bool motion = is_motion_alone(analysis, deadline);
  return std::string(
      speech.plain(motion ? Word::deadline_motion_i290b : kNames[static_cast<std::size_t>(deadline.kind)]));
}

std::string day_to_act(const Analysis& analysis, Date day, const Speech& speech) {
  const Date today = analysis.today_for(day);
  if (analysis.is_over(day)) return speech.when(day, today);
  const auto date = speech.date_weekday(day);
  const auto far = speech.distance(day, today);
  return speech.say(Word::time_when, {{"date", std::string_view(date)}, {"distance", std::string_view(far)}});
}

std::string deadline_label(const Analysis& analysis, const Deadline& deadline, const Speech& speech) {
  std::string name = deadline_name(analysis, deadline, speech);
  if (deadline.bound != Bound::maximum) return name;
  return speech.say(Word::deadline_can_be_earlier, {{"what", name}});
}

std::string latest_by_rule(const Deadline& deadline, const Speech& speech) {
  const bool sure = deadline.rule != nullptr && deadline.rule->sure;
  return speech.say(sure ? Word::deadline_maximum_latest : Word::deadline_maximum_usual,
                    {{"date", deadline.latest}});
}

std::string deadline_day(const Analysis& analysis, const Deadline& deadline, const Speech& speech,
                         Beside beside) {
  const auto day = beside == Beside::its_task ? speech.date_weekday(deadline.earliest)
                                              : day_to_act(analysis, deadline.earliest, speech);
  if (tells_both_days(deadline, beside))
    return speech.say(Word::deadline_maximum_span, {{"date", day}, {"latest", deadline.latest}});
  if (is_yours(deadline)) {
    constexpr std::array kDays{Word::deadline_safe_day, Word::deadline_maximum_day,
                               Word::deadline_printed_day};
    return speech.say(kDays[static_cast<std::size_t>(deadline.bound)], {{"date", day}});
  }
  if (opens_enquiry(deadline)) return speech.say(Word::deadline_enquiry_day, {{"date", day}});
  const bool passed = analysis.is_over(deadline.over_after);
  if (deadline.latest == deadline.earliest)
    return speech.say(passed ? Word::deadline_uscis_one_day_passed : Word::deadline_uscis_one_day,
                      {{"earliest", day}});
  return speech.say(passed ? Word::deadline_uscis_day_passed : Word::deadline_uscis_day,
                    {{"earliest", day}, {"latest", deadline.latest}});
}

DeadlineNotes deadline_notes_apart(const Analysis& analysis, const Deadline& deadline, const Speech& speech,
                                   Beside beside) {
  return Notes(analysis, deadline, speech, beside).take();
}

std::vector<std::string> deadline_notes(const Analysis& analysis, const Deadline& deadline,
                                        const Speech& speech, Beside beside) {
  DeadlineNotes apart = deadline_notes_apart(analysis, deadline, speech, beside);
  std::vector<std::string> all = std::move(apart.days);
  all.insert(all.end(), apart.rule.begin(), apart.rule.end());
  return all;
}

}  // namespace caselight
