#include "report/phrases/actions.hpp"

#include <algorithm>

#include "knowledge/wordings.hpp"
#include "report/phrases/appointments.hpp"
#include "report/phrases/deadlines.hpp"
#include "report/phrases/names.hpp"

namespace caselight {
namespace {

/// The three wordings of a clock: a day ahead, a day gone, no day known.
struct ClockWords {
  Word running, passed, unknown;
  std::optional<Word> maximum = {};  ///< a day ahead that is only the longest that USCIS may give
};
constexpr ClockWords kRfe{Word::action_respond_rfe_running, Word::action_respond_rfe_passed,
                          Word::action_respond_rfe_unknown, Word::action_respond_rfe_maximum};
constexpr ClockWords kNoid{Word::action_respond_noid_running, Word::action_respond_noid_passed,
                           Word::action_respond_noid_unknown, Word::action_respond_noid_maximum};
constexpr ClockWords kNoir{Word::action_respond_noir_running, Word::action_respond_noir_passed,
                           Word::action_respond_noir_unknown, Word::action_respond_noir_maximum};
constexpr ClockWords kIntent{Word::action_respond_intent_running, Word::action_respond_intent_passed,
                             Word::action_respond_intent_unknown};
constexpr ClockWords kEoir29{Word::action_eoir29_running, Word::action_remedy_passed,
                             Word::action_remedy_unknown};
constexpr ClockWords kRemedy{Word::action_remedy_running, Word::action_remedy_passed,
                             Word::action_remedy_unknown};
constexpr ClockWords kHearing{Word::action_hearing_running, Word::action_hearing_passed,
                              Word::action_hearing_unknown};

/// True when USCIS's own words or papers tell the decision; codes alone do not.
bool is_stated_against(const Analysis& analysis) {
  const auto certainty = analysis.outcome.certainty;
  const bool against = is_adverse(analysis.outcome.value) || analysis.outcome.value == OutcomeValue::appeal;
  return against && (certainty == OutcomeCertainty::stated || certainty == OutcomeCertainty::documented);
}

class Wording {
 public:
  Wording(const Analysis& analysis, const Action& action, const Speech& speech)
      : analysis_(analysis), action_(action), speech_(speech) {}

  std::string text() const {
    switch (action_.kind) {
      case ActionKind::respond_rfe:
        return with_what_was_sent(clock(kRfe));
      case ActionKind::respond_noid:
        return with_what_was_sent(clock(kNoid));
      case ActionKind::respond_noir:
        return with_what_was_sent(clock(other_intent() ? kIntent : kNoir));
      case ActionKind::attend_appointment:
        return attend();
      case ActionKind::reschedule:
        return reschedule_text();
      case ActionKind::file_appeal_or_motion:
        return clock(to_the_board() ? kEoir29 : kRemedy);
      case ActionKind::request_hearing:
        return clock(kHearing);
      case ActionKind::report_missing_card:
        return missing_card();
      case ActionKind::update_address:
        return named_day_or(Word::action_address_by, address());
      case ActionKind::refile:
        return refile_text();
      case ActionKind::see_lawyer:
        return lawyer_text();
      case ActionKind::check_account:
        return account_with_day();
      case ActionKind::other:
        break;
    }
    return other();
  }

 private:
  std::string other() const {
    const auto named_for = clock_of() == nullptr ? std::nullopt : clock_of()->named_for;
    if (action_.reason == ActionReason::at_post_office || named_for == NamedFor::pick_up)
      return named_day_or(Word::action_pick_up_by, Word::action_pick_up);
    const bool payment = named_for == NamedFor::payment;
    return with_quote(
        named_day_or(payment ? Word::action_pay_by : Word::action_send_back_by, Word::action_other));
  }

  /// USCIS's own sentence, in the page's language where USCIS sent it.
  std::string quoted() const {
    const bool spanish = speech_.locale().substr(0, 2) == "es" && !action_.quote_es.empty();
    return speech_.quote(spanish ? action_.quote_es : action_.quote);
  }
  std::string with_quote(std::string text) const {
    if (action_.quote.empty()) return text;
    return text + " " + speech_.say(Word::action_quoted, {{"quote", quoted()}});
  }

  std::string with_what_was_sent(std::string text) const {
    if (!action_.sent_in) return text;
    const Word word = action_.sent_in_as_mail ? Word::action_perhaps_mail : Word::action_perhaps_document;
    return text + " " + dated(word, *action_.sent_in);
  }

  std::string refile_text() const {
    if (action_.reason == ActionReason::instructed)
      return speech_.say(Word::action_refile_instructed, {{"quote", quoted()}});
    const std::string_view form = analysis_.form == nullptr ? std::string_view{} : analysis_.form->form;
    const Word word = form == "I-589"  ? Word::action_refile_asylum
                      : form == "G-28" ? Word::action_refile_g28
                                       : Word::action_refile;
    return with_quote(plain(word));
  }

  std::string plain(Word word) const { return std::string(speech_.plain(word)); }
  std::string dated(Word word, Date day) const { return speech_.say(word, {{"date", when(day)}}); }
  std::string when(Date day) const { return speech_.when(day, analysis_.today_for(day)); }
  bool returned() const { return action_.reason == ActionReason::returned; }

  std::string clock(const ClockWords& words) const {
    if (!action_.due) return plain(words.unknown);
    const Deadline* deadline = clock_of();
    if (deadline != nullptr && analysis_.is_over(deadline->earliest) &&
        !analysis_.is_over(deadline->over_after))
      return last_days(*deadline);
    if (deadline != nullptr && deadline->bound == Bound::printed && analysis_.is_over(deadline->earliest))
      return dated(Word::action_named_day_passed, deadline->earliest);
    const bool maximum = deadline != nullptr && deadline->bound == Bound::maximum && words.maximum;
    if (analysis_.is_over(*action_.due))
      return dated(words.passed, maximum ? deadline->latest : *action_.due);
    if (!maximum) return dated(words.running, *action_.due);
    return dated(*words.maximum, *action_.due) + " " + latest_by_rule(*deadline, speech_);
  }

  /// The day that USCIS's own text names, or what is said without one.
  std::string named_day_or(Word with_day, Word without) const {
    const Deadline* deadline = clock_of();
    if (deadline == nullptr || deadline->bound != Bound::printed) return plain(without);
    return dated(analysis_.is_over(deadline->earliest) ? Word::action_named_day_passed : with_day,
                 deadline->earliest);
  }

  const Deadline* clock_of() const {
    return action_.deadline < analysis_.deadlines.size() ? &analysis_.deadlines[action_.deadline] : nullptr;
  }
  bool to_the_board() const {
    return clock_of() != nullptr && clock_of()->kind == DeadlineKind::appeal_eoir29;
  }
  bool other_intent() const {
    return analysis_.stage.effect == Effect::rescind_intent ||
           analysis_.stage.effect == Effect::terminate_intent;
  }

  /// The first day is over and something more may still run: neither "passed" nor "plenty of time".
  std::string last_days(const Deadline& deadline) const {
    const bool other_day = analysis_.is_over(deadline.latest);
    const auto first = when(other_day ? deadline.latest : deadline.earliest);
    const auto last = when(other_day ? deadline.over_after : deadline.latest);
    Word word = adds_mail_days(deadline) ? Word::action_mail_days : Word::action_rolled;
    if (deadline.bound == Bound::maximum) word = Word::action_maximum_mail_days;
    if (other_day) word = Word::action_other_day;
    return speech_.say(
        word, {{"what", deadline_name(analysis_, deadline, speech_)}, {"date", first}, {"latest", last}});
  }

  std::string lawyer_text() const {
    const bool dated_clock = is_stated_against(analysis_) && action_.due &&
                             action_.reason == ActionReason::adverse_decision &&
                             !analysis_.is_over(*action_.due);
    if (!dated_clock || clock_of() == nullptr) return plain(lawyer());
    return speech_.say(Word::action_lawyer_dated, {{"what", deadline_name(analysis_, *clock_of(), speech_)},
                                                   {"date", when(*action_.due)}});
  }

  std::string attend() const {
    if (action_.appointment >= analysis_.appointments.size()) return plain(Word::action_attend_undated);
    const Appointment& appointment = analysis_.appointments[action_.appointment];
    std::string out = attend(appointment);
    if (const auto caveat = day_caveat(appointment, speech_); !caveat.empty()) out.append(" ").append(caveat);
    return out;
  }

  std::string attend(const Appointment& appointment) const {
    const Date day = appointment.at.day();
    if (action_.reason == ActionReason::before_decision) {
      const auto what = appointment_name(appointment.kind, speech_);
      return speech_.say(Word::appointment_before_decision, {{"what", what}, {"date", when(day)}});
    }
    switch (appointment.kind) {
      case AppointmentKind::biometrics:
        return dated(Word::action_attend_biometrics, day);
      case AppointmentKind::interview:
        return dated(Word::action_attend_interview, day);
      case AppointmentKind::oath:
        return dated(Word::action_attend_oath, day);
      case AppointmentKind::unknown:
        break;
    }
    return dated(Word::action_attend_unknown, day);
  }

  /// A card that came back is told of by the line about the card.
  Word address() const {
    if (!returned()) return Word::action_address_plain;
    const bool card =
        analysis_.stage.value == Stage::card_problem &&
        std::any_of(analysis_.actions.begin(), analysis_.actions.end(),
                    [](const Action& other) { return other.kind == ActionKind::report_missing_card; });
    return card ? Word::action_address_card : Word::action_address_returned;
  }

  /// What there is to read, and the last day that USCIS's own text names for it.
  std::string account_with_day() const {
    const Deadline* deadline = clock_of();
    if (deadline == nullptr || deadline->bound != Bound::printed) return account_text();
    const std::string day = named_day_or(Word::action_account_by, Word::action_account_plain);
    return with_quote(action_.reason == ActionReason::named_day ? day : account_text() + " " + day);
  }

  std::string account_text() const {
    switch (action_.reason) {
      case ActionReason::unknown_status:
        return speech_.say(Word::action_account_unknown_status, {{"title", speech_.quote(status_words())}});
      case ActionReason::unknown_papers:
        return papers_text();
      case ActionReason::closed:
        if (action_.due)
          return dated(analysis_.is_over(*action_.due) ? Word::action_account_closed_n400_passed
                                                       : Word::action_account_closed_n400,
                       *action_.due);
        return plain(Word::action_account_closed);
      case ActionReason::fee_due:
        return fee_text();
      case ActionReason::sent_back:
        return plain(Word::action_account_sent_back);
      case ActionReason::instructed:
        return speech_.say(Word::action_account_instructed, {{"quote", quoted()}});
      case ActionReason::reopened:
        return plain(Word::action_account_reopened);
      case ActionReason::returned:
        return plain(notice_came_back() ? Word::action_account_returned : Word::action_account_plain);
      case ActionReason::unread_notice:
        return plain(Word::action_account_decision);
      case ActionReason::flag_set:
        return plain(Word::action_account_flag);
      default:
        return plain(Word::action_account_plain);
    }
  }

  std::string fee_text() const {
    if (!names_asylum_fee(analysis_.of->evidence_of(action_.source).value))
      return plain(Word::action_account_fee);
    if (!action_.due) return plain(Word::action_account_asylum_fee);
    return dated(analysis_.is_over(*action_.due) ? Word::action_account_asylum_fee_passed
                                                 : Word::action_account_asylum_fee_by,
                 *action_.due);
  }

  /// Mail came back, not the card: the card has lines of its own.
  bool notice_came_back() const { return analysis_.stage.value != Stage::card_problem; }

  std::string_view status_words() const {
    const auto title = status_title(*analysis_.of, speech_);
    return title.empty() ? std::string_view(analysis_.of->evidence_of(action_.source).value) : title;
  }

  /// The newest three by their own names: a longer list helps nobody.
  std::string papers_text() const {
    constexpr std::size_t kNamed = 3;
    std::vector<std::string> names;
    std::int64_t count = 0;
    for (const EvidenceRef ref : analysis_.outlook.not_understood) {
      if (ref == analysis_.of->status.from) continue;
      ++count;
      const auto name = speech_.quote(paper_name(ref));
      const bool again = std::find(names.begin(), names.end(), name) != names.end();
      if (!again && names.size() < kNamed) names.push_back(name);
    }
    return speech_.say(Word::action_account_unknown_papers,
                       {{"count", count}, {"names", speech_.list(names)}});
  }

  std::string_view paper_name(EvidenceRef ref) const {
    for (const Notice& notice : analysis_.of->notices)
      if (notice.from == ref) return notice.type;
    for (const Document& document : analysis_.of->documents)
      if (document.from == ref) return document.type;
    return analysis_.of->evidence_of(ref).value;
  }

  std::string reschedule_text() const {
    if (action_.reason == ActionReason::named_day)
      return named_day_or(Word::action_reschedule_by, Word::action_reschedule_plain);
    if (action_.reason == ActionReason::missed && is_missed_oath(analysis_))
      return named_day_or(Word::action_reschedule_missed_by, Word::action_reschedule_missed_oath);
    if (action_.reason == ActionReason::missed)
      return named_day_or(Word::action_reschedule_missed_by, Word::action_reschedule_missed);
    if (action_.reason != ActionReason::asked_again) return plain(reschedule());
    const auto& lines = analysis_.timeline;
    const auto asked = std::find_if(lines.begin(), lines.end(), [&](const TimelineEntry& line) {
      return line.from == action_.source ||
             std::find(line.also.begin(), line.also.end(), action_.source) != line.also.end();
    });
    return asked == lines.end() ? plain(Word::action_reschedule_plain)
                                : dated(Word::action_reschedule_asked, asked->date);
  }

  Word reschedule() const {
    if (action_.reason == ActionReason::missed) return Word::action_reschedule_missed;
    return action_.reason == ActionReason::cancelled ? Word::action_reschedule_cancelled
                                                     : Word::action_reschedule_plain;
  }

  Word card_that_came_back() const {
    if (analysis_.stage.effect == Effect::card_destroyed) return Word::action_card_destroyed;
    return analysis_.stage.effect == Effect::card_undeliverable ? Word::action_card_undeliverable
                                                                : Word::action_card_returned;
  }

  std::string missing_card() const {
    const auto document = document_name(analysis_, speech_);
    if (returned() && clock_of() != nullptr && !analysis_.is_over(clock_of()->earliest))
      return speech_.say(Word::action_card_returned_by,
                         {{"document", document}, {"date", when(clock_of()->earliest)}});
    if (returned()) return speech_.say(card_that_came_back(), {{"document", document}});
    if (!action_.due) return speech_.say(Word::action_card_missing_undated, {{"document", document}});
    const auto day = when(*action_.due);
    return speech_.say(Word::action_card_missing, {{"document", document}, {"date", day}});
  }

  Word lawyer() const {
    switch (action_.reason) {
      case ActionReason::adverse_decision:
        return is_stated_against(analysis_) ? Word::action_lawyer_adverse : Word::action_lawyer_reported;
      case ActionReason::intent:
        return Word::action_lawyer_intent;
      case ActionReason::removal:
        return Word::action_lawyer_removal;
      case ActionReason::missed:
        return Word::action_lawyer_missed;
      case ActionReason::employer_gone:
        return Word::action_lawyer_employer_gone;
      default:
        return Word::action_lawyer_plain;
    }
  }

  const Analysis& analysis_;
  const Action& action_;
  const Speech& speech_;
};

/// True where the words of this task send the person to a lawyer about the same matter. Codes alone are said
/// to be that in the lawyer's line, which therefore stays.
bool says_for(const Action& task, const Action& lawyer, bool stated) {
  switch (lawyer.reason) {
    case ActionReason::intent:
      return task.kind == ActionKind::respond_noid || task.kind == ActionKind::respond_noir;
    case ActionReason::missed:
      return task.kind == ActionKind::reschedule && task.reason == ActionReason::missed;
    case ActionReason::adverse_decision:
      return stated && !lawyer.due &&
             (task.kind == ActionKind::file_appeal_or_motion || task.kind == ActionKind::request_hearing);
    default:
      return false;
  }
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

}  // namespace

std::vector<const Action*> tasks(const Analysis& analysis) {
  const bool stated = is_stated_against(analysis);
  std::vector<const Action*> out;
  for (const Action& one : analysis.actions) {
    const bool said = one.kind == ActionKind::see_lawyer &&
                      std::any_of(analysis.actions.begin(), analysis.actions.end(),
                                  [&](const Action& other) { return says_for(other, one, stated); });
    if (!said) out.push_back(&one);
  }
  return out;
}

bool names_calculated_day(const Analysis& analysis, const Action& action) {
  if (!action.due || action.deadline >= analysis.deadlines.size()) return false;
  const Deadline& deadline = analysis.deadlines[action.deadline];
  return !analysis.is_over(deadline.over_after) && is_calculated(deadline);
}

std::string task_in_short(const Analysis& analysis, const Action& action, const Speech& speech) {
  std::string text = action_text(analysis, action, speech);
  const std::string day = action.due ? speech.when(*action.due, analysis.today_for(*action.due)) : "";
  const std::size_t at = day.empty() ? std::string::npos : text.find(day);
  text.resize(end_of_sentence(text, at == std::string::npos ? 0 : at + day.size()));
  return text;
}

std::string action_text(const Analysis& analysis, const Action& action, const Speech& speech) {
  return Wording(analysis, action, speech).text();
}

}  // namespace caselight
