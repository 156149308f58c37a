#include "app/memory/card.hpp"

#include "app/index_row.hpp"
#include "app/memory/stored_case.hpp"
#include "base/state_days.hpp"
#include "report/report.hpp"

namespace caselight {
namespace {

/// A card names what lies ahead: it is made anew when a day is over in every state.
Date day_of(Instant now) { return earliest_day(now); }

bool holds(const CaseRow& row, Instant now) {
  return row.card && row.card->made_for == day_of(now) && row.card->rules == rules_version();
}

void try_to_keep(History& history, const Speech& speech, std::span<const CardOfCase> cards) {
  try {
    if (!cards.empty()) history.set_cards(speech.locale(), cards);
  } catch (const HistoryFault&) {
    // Made anew the next time.
  }
}

}  // namespace

CasePerson person_of(const CaseRow& row) {
  return row.person ? CasePerson{*row.person, row.person_name} : CasePerson{};
}

std::vector<std::string> cards_of(History& history, std::span<const CaseRow> rows, const Speech& speech,
                                  Instant now) {
  std::vector<std::string> out;
  std::vector<CardOfCase> made;
  for (const CaseRow& row : rows) {
    if (holds(row, now)) {
      out.push_back(with_person(row.card->json, person_of(row)));
      continue;
    }
    const auto analysis = newest_analysis(history, row.receipt, now);
    if (!analysis) continue;
    CachedCard card{card_json(*analysis, speech), day_of(now), std::string(rules_version())};
    out.push_back(with_person(card.json, person_of(row)));
    made.push_back({row.receipt, row.newest, std::move(card)});
  }
  try_to_keep(history, speech, made);
  return out;
}

}  // namespace caselight
