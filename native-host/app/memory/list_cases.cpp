#include <algorithm>
#include <chrono>

#include "app/index_row.hpp"
#include "app/memory/answers.hpp"
#include "app/memory/card.hpp"
#include "app/memory/stored_case.hpp"
#include "base/json_writer.hpp"
#include "base/state_days.hpp"

namespace caselight {
namespace {

/// A new day makes every row of the index anew: what is not done within this is done by the next requests.
constexpr std::chrono::milliseconds kIndexingTime{200};
constexpr std::size_t kIndexedAtOnce = 50;

CaseSort sort_of(std::string_view name) {
  if (name == "next") return CaseSort::next;
  if (name == "days") return CaseSort::days;
  if (name == "changed") return CaseSort::changed;
  return name == "name" ? CaseSort::name : CaseSort::needs_you;
}

bool has(const std::vector<std::string>& states, std::string_view state) {
  return std::find(states.begin(), states.end(), state) != states.end();
}

CaseQuery query_of(const CasesRequest& request) {
  CaseQuery query;
  query.text = request.text;
  query.forms = request.forms;
  query.needs_you = has(request.states, "needs_you");
  query.pending = has(request.states, "pending");
  query.decided = has(request.states, "decided");
  query.changed = has(request.states, "changed");
  query.person = request.person;
  query.sort = sort_of(request.sort);
  query.offset = request.offset;
  query.limit = request.limit;
  query.locale = speech(request.locale).locale();
  return query;
}

CaseIndex index_of(History& history, const std::string& receipt, Instant now) {
  if (const auto analysis = newest_analysis(history, receipt, now))
    return index_row(*analysis, analysis->changes.size());
  CaseIndex unusable;  // nothing in it can be read: it stays in the list, and is not tried again today
  unusable.made_for = earliest_day(now);
  unusable.rules = rules_version();
  return unusable;
}

/// Brings the index up to today; returns false when there is more to do than fits into one request.
bool bring_up_to_date(History& history, Instant now) {
  const auto until = std::chrono::steady_clock::now() + kIndexingTime;
  const Date today = earliest_day(now);
  try {
    while (true) {
      const auto due = history.outdated(rules_version(), today, kIndexedAtOnce);
      if (due.empty()) return true;
      std::vector<IndexOfCase> rows;
      for (const std::string& receipt : due) rows.push_back({receipt, index_of(history, receipt, now)});
      history.set_indexes(rows);
      if (std::chrono::steady_clock::now() >= until) return false;
    }
  } catch (const HistoryFault&) {
    return true;  // it cannot be written: the list is as it was
  }
}

void write_facet(JsonWriter& out, std::string_view key, std::string_view member,
                 const std::vector<Facet>& facets) {
  out.key(key).begin_array();
  for (const Facet& facet : facets) {
    out.begin_object().field(member, std::string_view(facet.name)).key("count").integer(facet.count);
    out.end_object();
  }
  out.end_array();
}

void write_facets(JsonWriter& out, const CaseList& list) {
  out.key("facets").begin_object();
  write_facet(out, "forms", "form", list.forms);
  write_facet(out, "states", "state", list.states);
  out.key("persons").begin_array();
  for (const PersonFacet& person : list.persons) {
    out.begin_object().key("id").integer(person.id).field("name", std::string_view(person.name));
    out.key("count").integer(person.count).end_object();
  }
  out.end_array().end_object();
}

}  // namespace

MemoryAnswer list_cases(History& history, const CasesRequest& request, Instant now) {
  const Speech& words = speech(request.locale);
  const bool up_to_date = bring_up_to_date(history, now);
  const CaseList list = history.list(query_of(request));
  JsonWriter out;
  out.key("total").integer(list.total).key("matching").integer(list.matching);
  out.key("needsYou").integer(list.needs_you).key("cards").begin_array();
  for (const std::string& card : cards_of(history, list.rows, words, now)) out.raw(card);
  out.end_array();
  write_facets(out, list);
  if (!up_to_date) out.field("unfinished", true);
  return out.take();
}

}  // namespace caselight
