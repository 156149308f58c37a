#include <algorithm>

#include "analysis/changes/match_rows.hpp"
#include "analysis/changes/parts.hpp"
#include "analysis/changes/row_rules.hpp"
#include "analysis/statements/statements.hpp"

namespace caselight {
namespace {

ChangeSide shown(const Case& of, const Event& event) {
  return {of.evidence_of(event.from).value,
          std::string(event.code),
          {},
          {},
          event.happened ? event.happened : event.written};
}
ChangeSide shown(const Case& of, const Notice& notice) {
  return {of.evidence_of(notice.from).value, std::string(notice.type), {}, {}, notice.generated};
}
ChangeSide shown(const Case& of, const Document& document) {
  const auto name = document.type.empty() ? document.file_name : document.type;
  return {of.evidence_of(document.from).value, std::string(name), {}, {}, document.created};
}

template <class Row>
Change& appeared(const Comparison& pair, ChangeKind kind, const Row& row) {
  const Case& of = pair.now();
  return pair.add(kind, ChangeTurn::appeared, of.evidence_of(row.from).id, {}, shown(of, row));
}
template <class Row>
void gone(const Comparison& pair, ChangeKind kind, const Row& row) {
  const Case& of = pair.then();
  pair.add(kind, ChangeTurn::gone, of.evidence_of(row.from).id, shown(of, row), {});
}
/// The same row with another value: its evidence says what it was and is.
template <class Row>
void changed(const Comparison& pair, ChangeKind kind, const Row& then, const Row& now) {
  if (pair.then().evidence_of(then.from).value == pair.now().evidence_of(now.from).value) return;
  pair.add(kind, ChangeTurn::changed, pair.now().evidence_of(now.from).id, shown(pair.then(), then),
           shown(pair.now(), now));
}

/// The new row tells a row of the earlier reading once more: under a new id, with the same code and event
/// time.
bool told_before(const Comparison& pair, const Event& row) {
  return std::any_of(pair.then().events.begin(), pair.then().events.end(),
                     [&](const Event& other) { return same_telling(other, row); });
}

ChangeKind kind_of_new(const Comparison& pair, const std::vector<EvidenceRef>& repeats, const Event& row) {
  const auto index = static_cast<std::size_t>(&row - pair.now().events.data());
  const bool again = repeats[index] != kNoEvidence || told_before(pair, row);
  return again ? ChangeKind::repeated_event : ChangeKind::event;
}

/// A row whose telling goes on under another id is not gone.
bool still_told(const Comparison& pair, const Event& row) {
  return std::any_of(pair.now().events.begin(), pair.now().events.end(),
                     [&](const Event& other) { return same_telling(row, other); });
}

}  // namespace

void compare_events(const Comparison& pair) {
  if (!pair.both_have(Endpoint::cases)) return;
  const auto rows = match_rows(pair.then().events, pair.now().events, same_event_row);
  const auto repeats = find_repeats(pair.now());
  for (const auto& [then, now] : rows.same) changed(pair, ChangeKind::event, *then, *now);
  if (pair.can_appear(Endpoint::cases)) {
    for (const Event* row : rows.appeared) appeared(pair, kind_of_new(pair, repeats, *row), *row);
  }
  if (!pair.can_go(Endpoint::cases)) return;
  for (const Event* row : rows.gone) {
    if (!still_told(pair, *row)) gone(pair, ChangeKind::event, *row);
  }
}

void compare_notices(const Comparison& pair) {
  if (!pair.both_have(Endpoint::cases)) return;
  const auto rows = match_rows(pair.then().notices, pair.now().notices, same_letter_id, same_letter_by_day);
  for (const auto& [then, now] : rows.same) {
    // The day of an appointment is told by compare_appointments.
    if (then->type != now->type || then->generated != now->generated)
      changed(pair, ChangeKind::notice, *then, *now);
  }
  if (pair.can_appear(Endpoint::cases)) {
    for (const Notice* row : rows.appeared) appeared(pair, ChangeKind::notice, *row);
  }
  if (!pair.can_go(Endpoint::cases)) return;
  for (const Notice* row : rows.gone) gone(pair, ChangeKind::notice, *row);
}

void compare_documents(const Comparison& pair) {
  if (!pair.both_have(Endpoint::documents)) return;
  const auto rows = match_rows(pair.then().documents, pair.now().documents, same_content, same_document);
  for (const auto& [then, now] : rows.same) {
    if (!same_document(*then, *now)) changed(pair, ChangeKind::document, *then, *now);
  }
  if (pair.can_appear(Endpoint::documents)) {
    for (const Document* row : rows.appeared) {
      Change& change = appeared(pair, ChangeKind::document, *row);
      if (row->source == DocumentSource::applicant) change.turn = ChangeTurn::own_upload;
    }
  }
  if (!pair.can_go(Endpoint::documents)) return;
  for (const Document* row : rows.gone) gone(pair, ChangeKind::document, *row);
}

}  // namespace caselight
