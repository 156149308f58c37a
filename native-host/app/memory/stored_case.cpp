#include "app/memory/stored_case.hpp"

#include "analysis/changes.hpp"
#include "app/index_row.hpp"
#include "base/json_writer.hpp"
#include "report/report.hpp"

namespace caselight {
namespace {

constexpr std::int64_t kPage = 1000;

}  // namespace

std::vector<Change> changes_since(const StoredReading& earlier, const Analysis& analysis) {
  const auto before = analyse_kept(earlier, analysis.now);
  return before ? find_changes(*before, analysis) : std::vector<Change>{};
}

std::vector<SeenTogether> seen_in_step(const StoredReading& before, const StoredReading& after) {
  const auto analysis = analyse_kept(after, after.at);
  if (!analysis) return {};
  return find_seen_together(changes_since(before, *analysis));
}

SinceSeen since_seen(History& history, ReadingId newest, const Analysis& analysis) {
  const auto seen = history.acknowledged(analysis.of->receipt);
  if (!seen) return {};
  if (seen->reading == newest) return {seen->at, {}};
  return {seen->at, changes_since(*seen, analysis)};
}

std::vector<SeenTogether> pairs_of(History& history, std::string_view receipt) {
  std::vector<SeenTogether> out;
  for (SeenPair& pair : history.learned(receipt))
    out.push_back({std::move(pair.code), std::move(pair.title)});
  return out;
}

std::optional<Analysis> newest_analysis(History& history, std::string_view receipt, Instant now) {
  const auto newest = history.newest(receipt);
  auto analysis = newest ? analyse_kept(*newest, now) : std::nullopt;
  if (!analysis) return std::nullopt;
  analysis->changes = since_seen(history, newest->reading, *analysis).changes;
  analysis->seen_together = pairs_of(history, receipt);
  return analysis;
}

std::vector<std::string> all_receipts(History& history) {
  std::vector<std::string> out;
  CaseQuery query;
  query.limit = kPage;
  for (CaseList list = history.list(query); !list.rows.empty(); list = history.list(query)) {
    for (CaseRow& row : list.rows) out.push_back(std::move(row.receipt));
    query.offset += kPage;
  }
  return out;
}

void try_to_index(History& history, const Analysis& analysis) {
  try {
    history.set_index(analysis.of->receipt, index_row(analysis, analysis.changes.size()));
  } catch (const HistoryFault&) {
    // The list is made without it, only slower.
  }
}

std::string changes_json(const std::vector<Change>& changes, const Speech& speech) {
  JsonWriter out;
  out.begin_array();
  for (const Change& change : changes) change_json(out, change, speech);
  return out.end_array().take();
}

std::string since_json(const SinceSeen& seen, const Speech& speech) {
  JsonWriter out;
  out.begin_object().key("since");
  seen.since ? out.string(format_instant(*seen.since)) : out.null();
  return out.key("items").raw(changes_json(seen.changes, speech)).end_object().take();
}

Fault unknown_case_fault(const Speech& speech) {
  return {FaultCode::unknown_case,
          speech.say(Word::memory_unknown_case),
          speech.say(Word::memory_fix_unknown_case),
          {}};
}

Fault unknown_reading_fault(const Speech& speech) {
  return {FaultCode::unknown_reading,
          speech.say(Word::memory_unknown_reading),
          speech.say(Word::memory_fix_unknown_reading),
          {}};
}

}  // namespace caselight
