#include "app/memory/card.hpp"

#include "app/index_row.hpp"
#include "app/memory/stored_case.hpp"
#include "base/json_writer.hpp"
#include "report/report.hpp"

namespace caselight {
namespace {

Date day_of(Instant now) { return std::chrono::floor<std::chrono::days>(now); }

void try_to_keep(History& history, const CaseRow& row, const Speech& speech, const CachedCard& card) {
  try {
    history.set_card(row.receipt, speech.locale(), row.newest, card);
  } catch (const HistoryFault&) {
    // Made anew the next time.
  }
}

}  // namespace

std::string card_with_person(std::string card, const CaseRow& row) {
  if (!row.person || card.empty()) return card;
  JsonWriter person;
  person.begin_object().key("id").integer(*row.person).field("name", std::string_view(row.person_name));
  card.pop_back();
  return card.append(",\"person\":").append(person.end_object().text()).append("}");
}

std::string card_of(History& history, const CaseRow& row, const Speech& speech, Instant now) {
  const bool holds = row.card && row.card->made_for == day_of(now) && row.card->rules == rules_version();
  if (holds) return card_with_person(row.card->json, row);
  const auto analysis = newest_analysis(history, row.receipt, now);
  if (!analysis) return {};
  CachedCard card{card_json(*analysis, speech), day_of(now), std::string(rules_version())};
  try_to_keep(history, row, speech, card);
  return card_with_person(std::move(card.json), row);
}

}  // namespace caselight
