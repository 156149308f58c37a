#include "app/import_text.hpp"

#include <algorithm>

#include "app/index_row.hpp"
#include "app/memory/stored_case.hpp"

namespace caselight {
namespace {

/// All in one write: a disk takes as long for one row as for hundreds.
void index_all(History& history, const std::vector<std::string>& receipts, Instant now) {
  std::vector<IndexOfCase> rows;
  for (const std::string& receipt : receipts) {
    if (const auto analysis = newest_analysis(history, receipt, now))
      rows.push_back({receipt, index_row(*analysis, analysis->changes.size())});
  }
  history.set_indexes(rows);
}

void finish(History& history, Imported& out, Instant now) {
  std::ranges::sort(out.receipts);
  out.receipts.erase(std::unique(out.receipts.begin(), out.receipts.end()), out.receipts.end());
  index_all(history, out.receipts, now);
}

NewReading reading_of(const Keepable& keepable, std::string_view browser, Instant now) {
  return {.receipt = keepable.receipt,
          .capture = keepable.text,
          .captured_at = keepable.captured_at,
          .received_at = now,
          .browser = browser,
          .parts = keepable.parts,
          .applicant = keepable.applicant,
          .just_read = false};
}

void keep_all(History& history, const std::vector<Keepable>& found, std::string_view browser, Instant now,
              Imported& out) {
  std::vector<NewReading> readings;
  for (const Keepable& keepable : found) readings.push_back(reading_of(keepable, browser, now));
  const auto kept = history.keep_all(readings);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    ++(kept[i].known ? out.known : out.kept);
    if (!kept[i].known) out.receipts.emplace_back(readings[i].receipt);
  }
}

}  // namespace

Imported import_captures(History& history, std::string_view text, std::string_view browser, Instant now,
                         const Speech& speech) {
  CapturesFound found = captures_in(text, now, speech);
  Imported out;
  out.problems = std::move(found.complaints);
  keep_all(history, found.captures, browser, now, out);
  finish(history, out, now);
  return out;
}

Imported import_history_lines(History& history, std::string_view text, Instant now, const Speech& speech,
                              ImportCheck& check, std::size_t first_line) {
  const ImportResult result = history.import_lines(text, now, check);
  Imported out{.kept = result.kept, .known = result.known, .receipts = result.receipts};
  for (const ImportProblem& problem : result.problems)
    out.problems.push_back(complaint_of(problem, first_line, speech));
  finish(history, out, now);
  return out;
}

}  // namespace caselight
