#include <algorithm>

#include "analysis/changes/match_rows.hpp"
#include "analysis/changes/parts.hpp"
#include "analysis/changes/same_words.hpp"
#include "analysis/statements/status_words.hpp"
#include "knowledge/effect_properties.hpp"

namespace caselight {
namespace {

ChangeSide shown(const StatusText& status) {
  return {
      std::string(status.title), std::string(status.title), std::string(status.title_es), {}, status.date};
}

ChangeSide wording(const StatusText& status) {
  return {status.text, status.text, status.text_es, {}, std::nullopt};
}

ChangeSide dating(const StatusText& status) {
  const std::string day = status.date ? format_date(status.date->day()) : std::string();
  return {day, std::string(status.title), std::string(status.title_es), {}, status.date};
}

/// Under an unchanged title only its text or its date can tell something new.
void compare_below_title(const Comparison& pair) {
  const StatusText& then = pair.then().status;
  const StatusText& now = pair.now().status;
  if (!pair.both_have(Endpoint::case_status)) return;
  const bool one_language = then.spanish_only == now.spanish_only;
  if (one_language && !then.text.empty() && !now.text.empty() && !same_words(then.text, now.text)) {
    Change& change = pair.add(ChangeKind::status, ChangeTurn::reworded, "case_status.statusText",
                              wording(then), wording(now));
    change.from.at = then.date;
    return;
  }
  if (then.date && now.date && then.date->day() != now.date->day()) {
    pair.add(ChangeKind::status, ChangeTurn::redated, "case_status.currentActionCodeDate", dating(then),
             dating(now));
  }
}

/// A decision that is dated after the current status is no earlier status.
bool is_later_decision(const StatusText& row, const Case& of) {
  const bool later = row.date && of.status.date && of.status.date->day() < row.date->day();
  return later && is_decided(verdict_of(read_status(row, of).meaning.effect));
}

/// A status that came and went between the two readings stands only among the earlier ones.
void compare_history(const Comparison& pair) {
  const auto rows =
      match_rows(pair.then().history, pair.now().history, [](const StatusText& a, const StatusText& b) {
        return same_title(a, b) && a.date == b.date && a.code == b.code;
      });
  if (!pair.can_appear(Endpoint::case_status)) return;
  for (const StatusText* row : rows.appeared) {
    const bool known =
        row->title.empty() || same_title(*row, pair.then().status) || same_title(*row, pair.now().status);
    if (known) continue;
    pair.add(ChangeKind::status, is_later_decision(*row, pair.now()) ? ChangeTurn::later : ChangeTurn::past,
             pair.now().evidence_of(row->from).id, {}, shown(*row));
  }
}

}  // namespace

void compare_status(const Comparison& pair) {
  const StatusText& then = pair.then().status;
  const StatusText& now = pair.now().status;
  const char* const path = "case_status.statusTitle";
  if (same_title(then, now)) {  // other sources spell the same titles otherwise
    compare_below_title(pair);
  } else if (!then.title.empty() && !now.title.empty()) {
    pair.add(ChangeKind::status, ChangeTurn::changed, path, shown(then), shown(now));
  } else {
    pair.add_value(Endpoint::case_status, ChangeKind::status, path, shown(then), shown(now));
  }
  compare_history(pair);
}

}  // namespace caselight
