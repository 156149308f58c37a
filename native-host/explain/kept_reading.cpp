#include "explain/kept_reading.hpp"

#include <algorithm>

#include "analysis/analyze.hpp"
#include "analysis/changes.hpp"
#include "base/json.hpp"
#include "base/json_writer.hpp"
#include "capture/capture_file.hpp"
#include "casefile/casefile.hpp"
#include "report/report.hpp"

namespace caselight {
namespace {

std::optional<Analysis> analyse_text(std::string_view text, Instant latest, Instant now) {
  const JsonDocument document = parse_json(text);
  Capture capture = read_capture_file(document.root, document);
  if (capture.nothing_read()) return std::nullopt;
  bound_reading(capture, latest);
  return analyze(make_case(capture), now);
}

}  // namespace

std::optional<Analysis> analyse_kept(const StoredReading& reading, Instant now) {
  return analyse_text(reading.capture, std::min(reading.at, now), now);
}

std::optional<Analysis> analyse_kept(std::string_view capture, Instant now) {
  return analyse_text(capture, now, now);
}

std::vector<Change> changes_since(const StoredReading& earlier, const Analysis& analysis) {
  const auto before = analyse_kept(earlier, analysis.now);
  return before ? find_changes(*before, analysis) : std::vector<Change>{};
}

std::vector<SeenTogether> seen_in_step(const StoredReading& before, const StoredReading& after) {
  const auto analysis = analyse_kept(after, after.at);
  if (!analysis) return {};
  return find_seen_together(changes_since(before, *analysis));
}

std::vector<Change> news_of(KeptCases& cases, const KeptReading& kept, const Analysis& analysis) {
  if (kept.known || kept.unchanged) return {};
  const auto before = cases.before(analysis.of->receipt, kept.reading);
  return before ? changes_since(*before, analysis) : std::vector<Change>{};
}

SinceSeen since_seen(KeptCases& cases, ReadingId newest, const Analysis& analysis) {
  const auto seen = cases.acknowledged(analysis.of->receipt);
  if (!seen) return {};
  if (seen->reading == newest) return {seen->at, {}};
  return {seen->at, changes_since(*seen, analysis)};
}

std::vector<SeenTogether> pairs_of(KeptCases& cases, std::string_view receipt) {
  std::vector<SeenTogether> out;
  for (SeenPair& pair : cases.learned(receipt)) out.push_back({std::move(pair.code), std::move(pair.title)});
  return out;
}

std::optional<Analysis> newest_analysis(KeptCases& cases, std::string_view receipt, Instant now) {
  const auto newest = cases.newest(receipt);
  auto analysis = newest ? analyse_kept(*newest, now) : std::nullopt;
  if (!analysis) return std::nullopt;
  tell_changes(*analysis, since_seen(cases, newest->reading, *analysis).changes);
  analysis->seen_together = pairs_of(cases, receipt);
  return analysis;
}

std::optional<Analysis> one_reading(KeptCases& cases, std::string_view receipt, ReadingId reading) {
  const auto stored = cases.load(receipt, reading);
  auto analysis = stored ? analyse_kept(*stored, stored->at) : std::nullopt;
  if (analysis) analysis->seen_together = pairs_of(cases, receipt);
  return analysis;
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
