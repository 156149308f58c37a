#include "explain/kept_case.hpp"

#include <algorithm>

#include "analysis/changes.hpp"
#include "base/json_writer.hpp"
#include "capture/readings_json.hpp"
#include "explain/kept_reading.hpp"
#include "report/facts.hpp"
#include "report/phrases/headline.hpp"
#include "report/report.hpp"

namespace caselight {
namespace {

/// An older reading is told as it was then, against the one before it; the newest as of today, against what
/// the person has seen.
struct Opened {
  Analysis analysis;
  SinceSeen since;
  std::vector<Change> news;
};

std::optional<Opened> open(KeptCases& cases, const StoredReading& stored, bool newest, Instant now) {
  auto analysis = analyse_kept(stored, newest ? std::max(now, stored.at) : stored.at);
  if (!analysis) return std::nullopt;
  Opened out{std::move(*analysis), {}, {}};
  const auto before = cases.before(stored.receipt, stored.reading);
  const auto step = before ? changes_since(*before, out.analysis) : std::vector<Change>{};
  if (newest) {
    out.since = since_seen(cases, stored.reading, out.analysis);
    out.news = step;
  } else {
    out.since = {before ? std::optional(before->at) : std::nullopt, step};
  }
  tell_changes(out.analysis, out.since.changes);
  out.analysis.seen_together = pairs_of(cases, stored.receipt);
  return out;
}

std::string as_members(const Opened& opened, const CasePerson& person, const StoredReading& stored,
                       const Speech& words) {
  JsonWriter out;
  out.key("card").raw(with_person(card_json(opened.analysis, words), person));
  out.key("analysis").raw(to_json(opened.analysis, words)).field("html", to_html(opened.analysis, words));
  out.key("changes").raw(since_json(opened.since, words));
  out.key("news").raw(changes_json(opened.news, words));
  out.key("reading").integer(stored.reading);
  return out.take();
}

/// One line of the list; `before` is the entry that it is counted against.
void write_entry(JsonWriter& out, const ReadingEntry& entry, const std::optional<Analysis>& analysis,
                 const std::optional<StoredReading>& before, const Speech& words) {
  out.begin_object().key("reading").integer(entry.reading);
  out.field("first", std::string_view(format_instant(entry.first)));
  out.field("last", std::string_view(format_instant(entry.last))).key("times").integer(entry.times);
  out.optional_field("browser", entry.browser);
  out.key("parts").raw(readings_json(entry.parts));
  out.field("headline", std::string_view(analysis ? headline(*analysis, words).text : std::string()));
  const std::size_t changes = analysis && before ? changes_since(*before, *analysis).size() : 0;
  out.key("changes").integer(static_cast<std::int64_t>(changes)).end_object();
}

void write_side(JsonWriter& out, std::string_view key, const StoredReading& stored, const Analysis& analysis,
                const Speech& words) {
  out.key(key).begin_object().key("reading").integer(stored.reading);
  out.field("at", std::string_view(format_instant(stored.at)));
  out.field("headline", std::string_view(headline(analysis, words).text)).end_object();
}

void write_facts(JsonWriter& out, const Analysis& before, const Analysis& after, const Speech& words) {
  out.key("facts").begin_array();
  for (const FactPair& fact : facts_side_by_side(before, after, words)) {
    out.begin_object().field("label", std::string_view(fact.label));
    out.field("from", std::string_view(fact.from)).field("to", std::string_view(fact.to));
    out.field("changed", fact.changed).end_object();
  }
  out.end_array();
}

}  // namespace

MemoryAnswer open_kept_case(KeptCases& cases, const CaseRequest& request, const CasePerson& person,
                            Instant now) {
  const Speech& words = speech(request.locale);
  const auto newest = cases.newest(request.receipt);
  if (!newest) return unknown_case_fault(words);
  const bool is_newest = request.reading.value_or(newest->reading) == newest->reading;
  const auto stored = is_newest ? newest : cases.load(request.receipt, *request.reading);
  if (!stored) return unknown_reading_fault(words);
  const auto opened = open(cases, *stored, is_newest, now);
  if (!opened) return unknown_reading_fault(words);
  return as_members(*opened, person, *stored, words);
}

MemoryAnswer list_kept_readings(KeptCases& cases, const ReadingsRequest& request) {
  const Speech& words = speech(request.locale);
  if (!cases.has_case(request.receipt)) return unknown_case_fault(words);
  const auto page = cases.readings(request.receipt, request.before, static_cast<std::size_t>(request.limit));
  JsonWriter out;
  out.field("receipt", std::string_view(request.receipt)).key("total").integer(page.total);
  out.key("readings").begin_array();
  for (const ReadingEntry& entry : page.entries) {
    const auto stored = cases.load(request.receipt, entry.reading);
    const auto analysis = stored ? analyse_kept(*stored, stored->at) : std::nullopt;
    write_entry(out, entry, analysis, cases.before(request.receipt, entry.reading), words);
  }
  return out.end_array().take();
}

MemoryAnswer compare_kept_readings(KeptCases& cases, const CompareRequest& request) {
  const Speech& words = speech(request.locale);
  if (!cases.has_case(request.receipt)) return unknown_case_fault(words);
  const auto from = cases.load(request.receipt, request.from);
  const auto to = cases.load(request.receipt, request.to);
  if (!from || !to) return unknown_reading_fault(words);
  // Both at one moment, so that a day that merely passed is no difference.
  const Instant moment = std::max(from->at, to->at);
  const auto before = analyse_kept(*from, moment);
  const auto after = analyse_kept(*to, moment);
  if (!before || !after) return unknown_reading_fault(words);
  JsonWriter out;
  out.field("receipt", std::string_view(request.receipt));
  write_side(out, "from", *from, *before, words);
  write_side(out, "to", *to, *after, words);
  out.key("changes").raw(changes_json(find_changes(*before, *after), words));
  write_facts(out, *before, *after, words);
  return out.take();
}

}  // namespace caselight
