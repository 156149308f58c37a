#include "history/arrival.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "history/case_rows.hpp"
#include "history/history.hpp"
#include "history/pieces.hpp"
#include "history/rows.hpp"
#include "history/store.hpp"

namespace caselight {
namespace {

using sqlite::Connection;

constexpr std::chrono::milliseconds kJustBefore{1};

struct Ahead {
  ReadingId id = 0;
  Instant at{};
};

/// Whether the stamp says that the day was mended.
bool is_mended(const sqlite::Statement& row) {
  const auto stamp = parse_stamp(row.text(2));
  return stamp && stamp->at > from_milliseconds(row.integer(1));
}

/// The last to arrive first: each one mended is then a bound for those before it.
std::vector<Ahead> readings_ahead(Connection& connection, std::string_view receipt, Instant now,
                                  std::optional<Instant> newer) {
  std::vector<Ahead> out;
  auto asked = connection.prepare(
      "SELECT id, at, coalesce(stamp, '') FROM reading WHERE receipt = ? AND at >= ? ORDER BY id DESC");
  for (asked.bind(receipt).bind(to_milliseconds(newer ? std::min(*newer, now) : now)); asked.step();) {
    const Instant at = from_milliseconds(asked.integer(1));
    if (at > now || (newer && is_mended(asked))) out.push_back({asked.integer(0), at});
  }
  return out;
}

std::optional<Instant> first_that_came_later(Connection& connection, std::string_view receipt, ReadingId id,
                                             Instant now) {
  auto asked = connection.prepare("SELECT min(at) FROM reading WHERE receipt = ? AND id > ? AND at <= ?");
  asked.bind(receipt).bind(id).bind(to_milliseconds(now));
  if (!asked.step() || asked.is_null(0)) return std::nullopt;
  return from_milliseconds(asked.integer(0));
}

void set_instant(Connection& connection, const Ahead& row, Instant at) {
  connection.prepare("UPDATE reading SET at = ?, stamp = coalesce(stamp, ?) WHERE id = ?")
      .bind(to_milliseconds(at))
      .bind(std::string_view(usual_stamp(row.at)))
      .bind(row.id)
      .run();
}

/// The reading that was acknowledged last, where the day of that lies ahead.
std::optional<ReadingId> seen_ahead(Connection& connection, std::string_view receipt, Instant now) {
  auto asked = connection.prepare(
      "SELECT id FROM reading WHERE receipt = ?1 AND at <= "
      "(SELECT seen_at FROM case_file WHERE receipt = ?1 AND seen_at > ?2) ORDER BY at DESC, id DESC LIMIT "
      "1");
  asked.bind(receipt).bind(to_milliseconds(now));
  return asked.step() ? std::optional(asked.integer(0)) : std::nullopt;
}

void set_seen(Connection& connection, std::string_view receipt, ReadingId reading) {
  connection
      .prepare("UPDATE case_file SET seen_at = (SELECT at FROM reading WHERE id = ?1) WHERE receipt = ?2")
      .bind(reading)
      .bind(receipt)
      .run();
}

}  // namespace

void mend_dates(Connection& connection, std::string_view receipt, Instant now, std::optional<Instant> newer) {
  const std::vector<Ahead> ahead = readings_ahead(connection, receipt, now, newer);
  if (ahead.empty()) return;
  const auto seen = seen_ahead(connection, receipt, newer.value_or(now));
  std::optional<Instant> bound = newer;
  for (const Ahead& row : ahead) {
    // One that was mended stands where it arrived among the others.
    const auto later = row.at > now ? first_that_came_later(connection, receipt, row.id, now) : std::nullopt;
    if (later && (!bound || *later < *bound)) bound = later;
    if (!bound) continue;
    bound = *bound - kJustBefore;
    set_instant(connection, row, *bound);
  }
  if (seen) set_seen(connection, receipt, *seen);
  settle_newest(connection, receipt);
}

void History::mend_dates(Instant now) {
  std::vector<std::string> hidden = store_->read([&](Connection& connection) {
    std::vector<std::string> out;
    auto asked = connection.prepare(
        "SELECT receipt FROM case_file WHERE newest_at > ?1 AND EXISTS (SELECT 1 FROM reading "
        "WHERE reading.receipt = case_file.receipt AND reading.id > case_file.newest AND reading.at <= ?1)");
    for (asked.bind(to_milliseconds(now)); asked.step();) out.push_back(asked.string(0));
    return out;
  });
  if (hidden.empty()) return;
  store_->write([&](Connection& connection) {
    for (const std::string& receipt : hidden) caselight::mend_dates(connection, receipt, now, std::nullopt);
  });
}

}  // namespace caselight
