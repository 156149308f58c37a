#include "report/facts.hpp"

#include <optional>

#include "report/phrases/headline.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/summary.hpp"

namespace caselight {
namespace {

/// Nothing when the answer that would tell it was not read.
using Told = std::optional<std::string>;

struct Fact {
  Word label;
  Told (*tell)(const Analysis&, const Speech&);
};

bool read(const Analysis& a, Endpoint endpoint) { return was_read(a.of->readings[endpoint]); }

std::string not_listed(const Speech& s) { return std::string(s.plain(Word::page_not_listed)); }

Told in_answer(const Analysis& a, Endpoint endpoint, std::string_view text, const Speech& s) {
  if (!text.empty()) return std::string(text);
  return read(a, endpoint) ? Told(not_listed(s)) : std::nullopt;
}

Told day(const Analysis& a, Endpoint endpoint, std::optional<Date> date, const Speech& s) {
  return in_answer(a, endpoint, date ? s.date(*date) : std::string(), s);
}

Told count(const Analysis& a, Endpoint endpoint, std::size_t rows, const Speech& s) {
  if (!read(a, endpoint)) return std::nullopt;
  return s.number(static_cast<std::int64_t>(rows));
}

Told flag(const Analysis& a, const Sourced<bool>& value, const Speech& s) {
  if (!value) return in_answer(a, Endpoint::cases, {}, s);
  return std::string(s.plain(value.value ? Word::page_yes : Word::page_no));
}

Told status(const Analysis& a, const Speech& s) {
  const auto title = has_status_text(*a.of) ? status_title(*a.of, s) : std::string_view{};
  return in_answer(a, Endpoint::case_status, title, s);
}

Told status_day(const Analysis& a, const Speech& s) {
  const auto& date = a.of->status.date;
  return day(a, Endpoint::case_status, date ? std::optional(date->day()) : std::nullopt, s);
}

Told needed(const Analysis& a, const Speech& s) {
  return std::string(s.plain(a.needs_you() ? Word::page_yes : Word::page_no));
}

Told next_day(const Analysis& a, const Speech& s) {
  const auto next = next_date(a, s);
  if (!next) return not_listed(s);
  return s.say(Word::compare_dated, {{"date", next->date}, {"what", next->text}});
}

Told stamp(const Analysis& a, const Speech& s) {
  const auto& updated = a.of->updated;
  return day(a, Endpoint::cases, updated ? std::optional(updated.value.day()) : std::nullopt, s);
}

constexpr Fact kFacts[] = {
    {Word::compare_headline, [](const Analysis& a, const Speech& s) -> Told { return headline(a, s).text; }},
    {Word::compare_status, status},
    {Word::compare_status_day, status_day},
    {Word::compare_outcome,
     [](const Analysis& a, const Speech& s) -> Told {
       return std::string(outcome_noun(a.outcome.value, s));
     }},
    {Word::compare_stage,
     [](const Analysis& a, const Speech& s) -> Told {
       return std::string(stage_name(a.stage.value, a.stage.effect, s));
     }},
    {Word::compare_needs_you, needed},
    {Word::compare_next, next_day},
    {Word::page_office,
     [](const Analysis& a, const Speech& s) {
       return in_answer(a, Endpoint::case_status, a.location.office, s);
     }},
    {Word::compare_events,
     [](const Analysis& a, const Speech& s) { return count(a, Endpoint::cases, a.of->events.size(), s); }},
    {Word::compare_notices,
     [](const Analysis& a, const Speech& s) { return count(a, Endpoint::cases, a.of->notices.size(), s); }},
    {Word::compare_documents,
     [](const Analysis& a, const Speech& s) {
       return count(a, Endpoint::documents, a.of->documents.size(), s);
     }},
    {Word::page_representative,
     [](const Analysis& a, const Speech& s) {
       return in_answer(a, Endpoint::cases, a.of->representative.value, s);
     }},
    {Word::change_label_closed, [](const Analysis& a, const Speech& s) { return flag(a, a.of->closed, s); }},
    {Word::change_label_action,
     [](const Analysis& a, const Speech& s) { return flag(a, a.of->action_required, s); }},
    {Word::page_updated, stamp},
};

}  // namespace

std::vector<FactPair> facts_side_by_side(const Analysis& before, const Analysis& after,
                                         const Speech& speech) {
  std::vector<FactPair> out;
  const std::string unread(speech.plain(Word::page_not_read));
  for (const Fact& fact : kFacts) {
    const Told from = fact.tell(before, speech);
    const Told to = fact.tell(after, speech);
    out.push_back({std::string(speech.plain(fact.label)), from.value_or(unread), to.value_or(unread),
                   from && to && *from != *to});
  }
  return out;
}

}  // namespace caselight
