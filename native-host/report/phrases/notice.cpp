#include "report/phrases/notice.hpp"

#include <array>
#include <utility>

#include "knowledge/effect_properties.hpp"
#include "report/phrases/appointments.hpp"

namespace caselight {
namespace {

constexpr std::array kFor{Word::notice_for_answer,  Word::notice_for_keeping,
                          Word::notice_for_pick_up, Word::notice_for_rescheduling,
                          Word::notice_for_payment, Word::notice_for_sending_back,
                          Word::notice_for_arrival, Word::notice_for_other};
static_assert(kFor.size() == static_cast<std::size_t>(NamedFor::other) + 1);

std::string receipts_of(const NoticeText& notice, const Speech& speech) {
  return speech.list(notice.receipts);
}

std::optional<Word> word_of_request(Effect effect) {
  switch (properties_of(effect).request) {
    case RequestSubject::rfe:
      return Word::notice_kind_rfe;
    case RequestSubject::noid:
      return Word::notice_kind_noid;
    case RequestSubject::noir:
      return Word::notice_kind_noir;
    case RequestSubject::none:
      break;
  }
  return std::nullopt;
}

std::optional<Word> word_of_appointment(Effect effect) {
  if (cancels_appointment(effect)) return Word::notice_kind_canceled;
  if (!sets_appointment(effect)) return std::nullopt;
  switch (properties_of(effect).appointment) {
    case AppointmentSubject::biometrics:
      return Word::notice_kind_biometrics;
    case AppointmentSubject::interview:
      return Word::notice_kind_interview;
    case AppointmentSubject::oath:
      return Word::notice_kind_oath;
    case AppointmentSubject::none:
    case AppointmentSubject::in_words:
      break;
  }
  return Word::notice_kind_appointment;
}

/// The name of a kind that people ask about; nothing for the many others, whose heading says it.
std::optional<Word> word_of(Effect effect) {
  constexpr std::array<std::pair<Effect, Word>, 9> kWords{
      {{Effect::received, Word::notice_kind_receipt},
       {Effect::rejected, Word::notice_kind_rejected},
       {Effect::approved, Word::notice_kind_approved},
       {Effect::approval_notice, Word::notice_kind_approved},
       {Effect::denied, Word::notice_kind_denied},
       {Effect::denial_notice, Word::notice_kind_denied},
       {Effect::notice_sent, Word::notice_kind_decision},
       {Effect::transferred, Word::notice_kind_transferred},
       {Effect::removal_notice, Word::notice_kind_removal}}};
  if (const auto request = word_of_request(effect)) return request;
  if (const auto appointment = word_of_appointment(effect)) return appointment;
  for (const auto& [one, word] : kWords) {
    if (one == effect) return word;
  }
  return std::nullopt;
}

std::string with_distance(const Analysis& analysis, Date day, const Speech& speech) {
  return speech.date_weekday(day) + " (" + speech.distance(day, analysis.today_for(day)) + ")";
}

/// Which of three sentences goes with the kind of day that the notice's stands beside.
Word by_bound(Bound bound, Word exact, Word maximum, Word printed) {
  return bound == Bound::printed ? printed : bound == Bound::maximum ? maximum : exact;
}

std::string comparison(const NoticeDayFinding& day, const Speech& speech) {
  if (!day.beside) return std::string(speech.plain(Word::notice_not_compared));
  const ComparedDay& beside = *day.beside;
  switch (day.fit) {
    case DayFit::earlier:
      return speech.say(by_bound(beside.bound, Word::notice_earlier, Word::notice_earlier_maximum,
                                 Word::notice_earlier_printed),
                        {{"date", beside.earliest}});
    case DayFit::same:
      return std::string(speech.plain(
          by_bound(beside.bound, Word::notice_same, Word::notice_same_maximum, Word::notice_same_printed)));
    case DayFit::within:
      return speech.say(Word::notice_within, {{"earliest", beside.earliest}, {"latest", beside.latest}});
    case DayFit::later:
      return speech.say(
          by_bound(beside.bound, Word::notice_later, Word::notice_later, Word::notice_later_printed),
          {{"date", beside.latest}});
    case DayFit::not_compared:
      break;
  }
  return std::string(speech.plain(Word::notice_not_compared));
}

}  // namespace

std::string notice_owner(const Analysis& analysis, const NoticeText& notice, const NoticeFinding& finding,
                         const Speech& speech) {
  const std::string_view own = analysis.of->receipt;
  if (own.empty()) return std::string(speech.plain(Word::notice_not_named_unknown));
  switch (finding.owner) {
    case NoticeOwner::another:
      return speech.say(Word::notice_another, {{"receipts", receipts_of(notice, speech)}, {"receipt", own}});
    case NoticeOwner::several:
      return speech.say(Word::notice_several, {{"receipts", receipts_of(notice, speech)}, {"receipt", own}});
    case NoticeOwner::not_named:
      return speech.say(Word::notice_not_named, {{"receipt", own}});
    case NoticeOwner::this_case:
      break;
  }
  return {};
}

std::vector<std::string> notice_kind(const NoticeText& notice, const Speech& speech) {
  if (notice.kinds.empty()) return {std::string(speech.plain(Word::notice_kind_unknown))};
  if (notice.kinds.size() > 1) {
    std::vector<std::string> quotes;
    for (const NoticeHeading& one : notice.kinds) quotes.push_back(speech.quote(one.words));
    return {speech.say(Word::notice_kind_several, {{"quotes", speech.list(quotes)}})};
  }
  const std::string quote = speech.quote(notice.kinds.front().words);
  const auto word = word_of(notice.kind());
  if (!word) return {speech.say(Word::notice_kind_other, {{"quote", quote}})};
  return {std::string(speech.plain(*word)), speech.say(Word::notice_kind_by, {{"quote", quote}})};
}

std::string notice_day(const Analysis& analysis, const NoticeText& notice, const NoticeDay& day,
                       const Speech& speech) {
  // A decision asks for no response: its days are those of an appeal or of whatever else it offers.
  const bool decided = is_decided(verdict_of(notice.kind()));
  const NamedFor what = decided && day.what == NamedFor::answer ? NamedFor::other : day.what;
  return speech.say(kFor[static_cast<std::size_t>(what)],
                    {{"date", with_distance(analysis, day.day, speech)}});
}

std::string notice_appointment(const Analysis& analysis, const NoticeDay& day, const Speech& speech) {
  return speech.say(Word::notice_appear_on, {{"date", with_distance(analysis, day.day, speech)}});
}

std::vector<std::string> notice_comparison(const Analysis& analysis, const NoticeDayFinding& day,
                                           const Speech& speech) {
  std::vector<std::string> out;
  const bool asks_later = day.named.what == NamedFor::arrival;
  if (day.named.counted) out.emplace_back(speech.plain(Word::notice_counted));
  out.push_back(comparison(day, speech));
  if (day.beside && day.beside->from_notice) out.emplace_back(speech.plain(Word::notice_from_notice));
  if (analysis.is_over(day.named.day) && !asks_later) out.emplace_back(speech.plain(Word::deadline_passed));
  return out;
}

std::vector<std::string> notice_appointment_comparison(const Analysis& analysis, const NoticeDayFinding& day,
                                                       const Speech& speech) {
  if (!day.beside) return {std::string(speech.plain(Word::notice_record_none))};
  if (day.fit != DayFit::same)
    return {speech.say(Word::notice_record_differs, {{"date", day.beside->earliest}})};
  const AppointmentState state = analysis.appointments[day.beside->appointment].state;
  const bool stands = state == AppointmentState::upcoming || state == AppointmentState::past;
  if (stands) return {std::string(speech.plain(Word::notice_record_same))};
  return {speech.say(Word::notice_record_same_off, {{"state", appointment_state(state, speech)}})};
}

std::vector<std::string> notice_without_day(const NoticeText& notice, const NoticeFinding& finding,
                                            const Speech& speech) {
  std::vector<std::string> out;
  if (notice.days_given)
    out.push_back(speech.say(Word::notice_days_given, {{"days", std::int64_t{*notice.days_given}}}));
  else if (finding.days.empty() && finding.appointments.empty())
    out.emplace_back(speech.plain(Word::notice_none));
  if (finding.calculated) {
    out.push_back(speech.say(by_bound(finding.calculated->bound, Word::notice_calculated,
                                      Word::notice_calculated_maximum, Word::notice_calculated_printed),
                             {{"date", finding.calculated->earliest}}));
    if (finding.calculated->from_notice) out.emplace_back(speech.plain(Word::notice_from_notice));
  }
  return out;
}

}  // namespace caselight
