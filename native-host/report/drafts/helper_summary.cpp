#include <algorithm>

#include "analysis/record/disputes.hpp"
#include "report/drafts/draft_writer.hpp"
#include "report/phrases/actions.hpp"
#include "report/phrases/case_history.hpp"
#include "report/phrases/conflicts.hpp"
#include "report/phrases/readings.hpp"
#include "report/phrases/summary.hpp"
#include "report/phrases/timeline.hpp"

namespace caselight {
namespace {

/// What fits on one page.
constexpr std::size_t kMostLines = 10;

void write_stands(DraftWriter& out) {
  const auto sentences = lede(out.a, out.s);
  if (sentences.empty()) return;
  out.heading(Word::draft_stands);
  for (const Said& said : sentences) out.item(said.text, said.basis);
}

void write_to_do(DraftWriter& out) {
  out.heading(Word::draft_to_do);
  if (!out.a.needs_you()) return out.item(nothing_found(out.a, out.s));
  for (const Action* action : tasks(out.a))
    out.item(action_text(out.a, *action, out.s), basis_of(action->source));
}

void write_happened(DraftWriter& out) {
  const CaseHistory history = case_history(out.a);
  if (history.lines.empty()) return;
  out.heading(Word::draft_happened);
  for (std::size_t i = 0; i < std::min(history.lines.size(), kMostLines); ++i) {
    const TimelineEntry& entry = *history.lines[i].entry;
    out.item(
        out.s.say(Word::draft_happened_line, {{"date", entry.date}, {"what", entry_title(entry, out.s)}}),
        basis_of(entry.from));
  }
}

void write_unclear(DraftWriter& out) {
  const bool unclear = !out.a.outlook.not_understood.empty() ||
                       std::any_of(out.a.conflicts.begin(), out.a.conflicts.end(), is_grave);
  if (!unclear) return;
  out.heading(Word::draft_unclear);
  for (const Conflict& conflict : out.a.conflicts) {
    if (is_grave(conflict)) out.item(conflict_statement(conflict, out.s));
  }
  for (const EvidenceRef ref : out.a.outlook.not_understood)
    out.item(out.s.quote(out.a.of->evidence[ref].value), basis_of(ref));
}

}  // namespace

void write_helper_summary(DraftWriter& out) {
  write_facts(out);
  write_stands(out);
  write_to_do(out);
  write_dates_ahead(out);
  write_happened(out);
  write_unclear(out);
  out.heading(Word::draft_wish);
  out.item(out.s.plain(Word::draft_mark_wish));
}

}  // namespace caselight
