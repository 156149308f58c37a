// The caller's index of a case, its cached cards, and what the person has acknowledged.
#include "base/fold.hpp"
#include "history/case_row_columns.hpp"
#include "history/history.hpp"
#include "history/rows.hpp"
#include "history/store.hpp"

namespace caselight {

using sqlite::Connection;

CaseRow case_row(const sqlite::Statement& row) {
  CaseRow out{.receipt = row.string(0),
              .person = row.optional_integer(1),
              .person_name = row.string(2),
              .newest = row.integer(3),
              .read_at = from_milliseconds(row.integer(4)),
              .index = {.form = row.string(5),
                        .applicant = row.string(6),
                        .stage = row.string(7),
                        .outcome = row.string(8),
                        .search = {},
                        .needs_you = row.integer(9) != 0,
                        .decided = row.integer(10) != 0,
                        .changed = static_cast<int>(row.integer(11)),
                        .next = from_day_number(row.optional_integer(12)),
                        .filed = from_day_number(row.optional_integer(13)),
                        .made_for = from_day_number(row.integer(14)),
                        .rules = row.string(15)},
              .card = std::nullopt};
  if (!row.is_null(16))
    out.card = CachedCard{row.string(16), from_day_number(row.integer(17)), row.string(18)};
  return out;
}

namespace {

std::int64_t acknowledge_in(Connection& connection, std::string_view receipt) {
  connection.prepare("DELETE FROM card WHERE receipt = ?").bind(receipt).run();
  auto asked = connection.prepare("SELECT changed > 0 FROM case_file WHERE receipt = ?");
  const bool had_changes = asked.bind(receipt).step() && asked.integer(0) != 0;
  connection.prepare("UPDATE case_file SET seen_at = newest_at, changed = 0 WHERE receipt = ?")
      .bind(receipt)
      .run();
  return had_changes ? 1 : 0;
}

}  // namespace

std::int64_t History::acknowledge(std::span<const std::string> receipts) {
  return store_->write([&](Connection& connection) {
    std::int64_t cleared = 0;
    for (const std::string& receipt : receipts) cleared += acknowledge_in(connection, receipt);
    return cleared;
  });
}

std::int64_t History::acknowledge_all() {
  return store_->write([](Connection& connection) {
    connection.prepare("DELETE FROM card WHERE receipt IN (SELECT receipt FROM case_file WHERE changed > 0)")
        .run();
    auto asked = connection.prepare("SELECT count(*) FROM case_file WHERE changed > 0");
    const std::int64_t cleared = asked.step() ? asked.integer(0) : 0;
    connection.prepare("UPDATE case_file SET seen_at = newest_at, changed = 0").run();
    return cleared;
  });
}

void History::acknowledge_until(std::string_view receipt, ReadingId reading) {
  store_->write([&](Connection& connection) {
    connection.prepare("DELETE FROM card WHERE receipt = ?").bind(receipt).run();
    connection
        .prepare(
            "UPDATE case_file SET seen_at = reading.at, rules = '' FROM reading "
            "WHERE reading.id = ?1 AND reading.receipt = ?2 AND case_file.receipt = ?2")
        .bind(reading)
        .bind(receipt)
        .run();
    return 0;
  });
}

bool History::has_case(std::string_view receipt) {
  return store_->read([&](Connection& connection) {
    return connection.prepare("SELECT 1 FROM case_file WHERE receipt = ?").bind(receipt).step();
  });
}

std::optional<CaseRow> History::row(std::string_view receipt, std::string_view locale) {
  return store_->read([&](Connection& connection) -> std::optional<CaseRow> {
    auto asked = connection.prepare(std::string(case_row_select) + "WHERE case_file.receipt = ?2");
    if (!asked.bind(locale).bind(receipt).step()) return std::nullopt;
    return case_row(asked);
  });
}

namespace {

void set_index_in(Connection& connection, std::string_view receipt, const CaseIndex& index) {
  const std::string search = fold(index.form + ' ' + index.applicant + ' ' + index.search);
  connection
      .prepare(
          "UPDATE case_file SET form = ?, applicant = ?, stage = ?, outcome = ?, search = ?, needs_you = ?, "
          "decided = ?, changed = ?, next = ?, filed = ?, made_for = ?, rules = ? WHERE receipt = ?")
      .bind(index.form)
      .bind(index.applicant)
      .bind(index.stage)
      .bind(index.outcome)
      .bind(search)
      .bind(index.needs_you)
      .bind(index.decided)
      .bind(index.changed)
      .bind(to_day_number(index.next))
      .bind(to_day_number(index.filed))
      .bind(to_day_number(index.made_for))
      .bind(index.rules)
      .bind(receipt)
      .run();
}

void set_card_in(Connection& connection, std::string_view locale, const CardOfCase& made) {
  connection
      .prepare(
          "INSERT INTO card(receipt, locale, reading, json, made_for, rules) "
          "SELECT receipt, ?2, newest, ?4, ?5, ?6 FROM case_file WHERE receipt = ?1 AND newest = ?3 "
          "ON CONFLICT(receipt, locale) DO UPDATE SET reading = excluded.reading, json = excluded.json, "
          "made_for = excluded.made_for, rules = excluded.rules")
      .bind(made.receipt)
      .bind(locale)
      .bind(made.of)
      .bind(made.card.json)
      .bind(to_day_number(made.card.made_for))
      .bind(made.card.rules)
      .run();
}

}  // namespace

void History::set_index(std::string_view receipt, const CaseIndex& index) {
  store_->write([&](Connection& connection) { set_index_in(connection, receipt, index); });
}

void History::set_indexes(std::span<const IndexOfCase> indexes) {
  if (indexes.empty()) return;
  store_->write([&](Connection& connection) {
    for (const IndexOfCase& made : indexes) set_index_in(connection, made.receipt, made.index);
  });
}

void History::set_cards(std::string_view locale, std::span<const CardOfCase> cards) {
  if (cards.empty()) return;
  store_->write([&](Connection& connection) {
    for (const CardOfCase& made : cards) set_card_in(connection, locale, made);
  });
}

std::vector<std::string> History::outdated(std::string_view rules, Date day, std::size_t limit) {
  return store_->read([&](Connection& connection) {
    std::vector<std::string> out;
    auto asked = connection.prepare(
        "SELECT receipt FROM case_file WHERE rules < ?1 OR rules > ?1 OR (rules = ?1 AND made_for < ?2) "
        "LIMIT ?3");
    asked.bind(rules).bind(to_day_number(day)).bind(limit);
    while (asked.step()) out.push_back(asked.string(0));
    return out;
  });
}

}  // namespace caselight
