#include "report/phrases/summary.hpp"

#include <algorithm>

#include "analysis/outlook/days_ahead.hpp"
#include "analysis/record/disputes.hpp"
#include "report/phrases/appointments.hpp"
#include "report/phrases/conflicts.hpp"
#include "report/phrases/deadlines.hpp"
#include "report/phrases/headline.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/readings.hpp"

namespace caselight {
namespace {

std::optional<Said> status_sentence(const Analysis& analysis, const Speech& speech) {
  const Case& of = *analysis.of;
  const auto title = status_title(of, speech);
  if (of.status.from == kNoEvidence || title.empty()) {
    if (!analysis.outlook.tells_unread_status) return std::nullopt;
    return Said{reading_sentence(Endpoint::case_status, of.readings, speech), {}};
  }
  const auto quoted = speech.quote(title);
  if (!of.status.date)
    return Said{speech.say(Word::summary_status_undated, {{"title", quoted}}), basis_of(of.status.from)};
  const auto day = speech.when(of.status.date->day(), analysis.today_in_record(of.status.date->day()));
  return Said{speech.say(Word::summary_status_dated, {{"title", quoted}, {"date", day}}),
              basis_of(of.status.from)};
}

std::optional<Said> filed_sentence(const Analysis& analysis, const Speech& speech) {
  const Case& of = *analysis.of;
  if (!of.submitted) return std::nullopt;
  const auto basis = basis_of(of.submitted.from);
  const bool odd = !analysis.outlook.tells_wait;
  // A filing that was not accepted keeps no filing date.
  if (analysis.outcome.value == OutcomeValue::rejected)
    return Said{speech.say(Word::summary_sent_in, {{"date", of.submitted.value}}), basis};
  if (odd) return Said{speech.say(Word::summary_filed, {{"date", of.submitted.value}}), basis};
  if (!analysis.wait->ended) {
    const auto filed = speech.when(of.submitted.value, analysis.today_in_record(of.submitted.value));
    return Said{speech.say(Word::summary_filed, {{"date", filed}}), basis};
  }
  const bool reported = analysis.outcome.certainty == OutcomeCertainty::reported;
  const auto word = reported ? Word::summary_decided_reported : Word::summary_decided;
  return Said{speech.say(word, {{"date", of.submitted.value}, {"days", analysis.wait->days}}), basis};
}

/// What heads the page is not said again below it.
bool is_headed_by(const Said& said, const Analysis& analysis, const Speech& speech) {
  return said.text == speech.say(Word::summary_sentence, {{"clause", headline(analysis, speech).text}});
}

std::string nothing_asked(const Analysis& analysis, const Speech& speech) {
  const auto without = [&](Word word) {
    return speech.say(word, {{"unread", unread_list(analysis.of->readings, speech)}});
  };
  switch (analysis.outlook.nothing_found) {
    case NothingFound::bare:
      return std::string(speech.plain(Word::summary_nothing_bare));
    case NothingFound::may_ask_unread:
      return without(Word::summary_nothing_unread);
    case NothingFound::partly_read:
      return without(Word::summary_nothing_partly);
    case NothingFound::all_read:
      break;
  }
  return std::string(speech.plain(Word::summary_nothing_found));
}

Said asked_sentence(const Analysis& analysis, const Speech& speech) {
  if (!analysis.needs_you()) return {nothing_found(analysis, speech), {}};
  const auto count = static_cast<std::int64_t>(analysis.actions.size());
  return {speech.say(Word::summary_needs_you, {{"count", count}}), basis_of(analysis.actions.front().source)};
}

DateAhead in_words(const Analysis& analysis, const DayAhead& one, const Speech& speech) {
  if (one.appointment != nullptr)
    return {one.day, std::string(appointment_name(one.appointment->kind, speech)),
            basis_of(one.appointment->from), false};
  return {one.day, deadline_label(analysis, *one.deadline, speech), one.deadline->basis,
          is_calculated(*one.deadline)};
}

}  // namespace

std::string nothing_found(const Analysis& analysis, const Speech& speech) {
  const auto off = analysis.outlook.called_off;
  if (!off) return nothing_asked(analysis, speech);
  const Date day = analysis.appointments[*off].at.day();
  const std::string off_text =
      speech.say(Word::summary_called_off, {{"date", day_to_act(analysis, day, speech)}});
  // "Look in your account" is not followed by "nothing asks you to act".
  if (analysis.outlook.nothing_found == NothingFound::all_read) return off_text;
  return off_text + " " + nothing_asked(analysis, speech);
}

std::vector<DateAhead> dates_ahead(const Analysis& analysis, const Speech& speech) {
  std::vector<DateAhead> out;
  for (const DayAhead& one : days_ahead(analysis)) out.push_back(in_words(analysis, one, speech));
  return out;
}

std::optional<DateAhead> next_date(const Analysis& analysis, const Speech& speech) {
  const auto all = days_ahead(analysis);
  return all.empty() ? std::nullopt : std::optional(in_words(analysis, all.front(), speech));
}

std::vector<Said> lede(const Analysis& analysis, const Speech& speech) {
  std::vector<Said> out;
  out.reserve(6);
  if (analysis.answers_changed())
    out.push_back({std::string(speech.plain(Word::summary_answers_changed)), {}});
  if (auto stage = second_line(analysis, speech); stage && !is_headed_by(*stage, analysis, speech))
    out.push_back(std::move(*stage));
  if (auto status = status_sentence(analysis, speech)) out.push_back(std::move(*status));
  if (auto filed = filed_sentence(analysis, speech)) out.push_back(std::move(*filed));
  return out;
}

std::optional<Said> conflicts_sentence(const Analysis& analysis, const Speech& speech) {
  const auto count = static_cast<std::int64_t>(
      std::count_if(analysis.conflicts.begin(), analysis.conflicts.end(), is_grave));
  if (count == 0) return std::nullopt;
  return Said{speech.say(Word::summary_conflicts, {{"count", count}}), {}};
}

std::vector<Said> summary(const Analysis& analysis, const Speech& speech) {
  auto out = lede(analysis, speech);
  if (auto conflicts = conflicts_sentence(analysis, speech); conflicts && out.size() < 3)
    out.push_back(std::move(*conflicts));
  out.push_back(asked_sentence(analysis, speech));
  return out;
}

std::string summary_text(const Analysis& analysis, const Speech& speech) {
  std::string out;
  for (const auto& said : summary(analysis, speech)) {
    if (!out.empty()) out.push_back(' ');
    out += said.text;
  }
  return out;
}

}  // namespace caselight
