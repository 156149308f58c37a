// Readings: kept, listed and given back.
#include "history/arrival.hpp"
#include "history/case_rows.hpp"
#include "history/contents.hpp"
#include "history/history.hpp"
#include "history/keep.hpp"
#include "history/rows.hpp"
#include "history/store.hpp"

#include <algorithm>
#include <chrono>
#include <limits>

namespace caselight {
namespace {

using sqlite::Blob;
using sqlite::Connection;

/// What goes into the row of a reading.
struct Row {
  Instant at{};
  std::optional<std::string_view> stamp;  ///< only when it is not the usual spelling of `at`
  std::string content;
};

bool is_ahead(const ReadingFacts& facts) {
  return facts.captured_at && *facts.captured_at > facts.received_at;
}

/// A reading cannot have been taken after it came in: one that says so was taken under a wrong clock, and
/// counts from its arrival. `spelled` is its instant as the capture has it.
Row row_of(const ReadingFacts& facts, std::string_view spelled, std::string content) {
  const Instant at = std::min(facts.captured_at.value_or(facts.received_at), facts.received_at);
  Row row{at, std::nullopt, std::move(content)};
  if (!spelled.empty() && spelled != usual_stamp(row.at)) row.stamp = spelled;
  return row;
}

/// The stamp by which a reading is known again though its day was mended.
std::optional<std::string_view> stamp_to_know(const ReadingFacts& facts, std::string_view spelled) {
  if (!facts.captured_at || spelled.empty()) return std::nullopt;
  if (is_ahead(facts)) return spelled;
  const auto stamp = parse_stamp(spelled);
  return stamp && stamp->at == facts.captured_at ? std::optional(spelled) : std::nullopt;
}

/// The same reading, kept before. A capture that does not say when it was read is the same at any time.
std::optional<ReadingId> find_known(Connection& connection, const ReadingFacts& facts,
                                    std::string_view spelled, const Row& row) {
  auto asked = connection.prepare(
      "SELECT id FROM reading WHERE receipt = ? AND content = ? AND (at = ? OR stamp = ? OR ?) "
      "ORDER BY at DESC LIMIT 1");
  asked.bind(facts.receipt)
      .bind(Blob{row.content})
      .bind(to_milliseconds(facts.captured_at.value_or(facts.received_at)))
      .bind(stamp_to_know(facts, spelled))
      .bind(!facts.captured_at);
  return asked.step() ? std::optional(asked.integer(0)) : std::nullopt;
}

/// How long a reading may have waited for its host and still be the newest word on its case.
constexpr auto kOnItsWay = std::chrono::hours(24);

/// By arrival, readings whose day is not known came before this one when it was just read. An old capture
/// that is brought in says nothing about them but that they are not from the future.
void mend_before(Connection& connection, const ReadingFacts& facts, const Row& row) {
  const bool is_newest = facts.just_read || facts.received_at - row.at < kOnItsWay;
  mend_dates(connection, facts.receipt, facts.received_at,
             is_newest ? row.at : facts.received_at + std::chrono::milliseconds(1));
}

bool equals_the_one_before(Connection& connection, std::string_view receipt, const Row& row) {
  auto asked = connection.prepare(
      "SELECT content = ? FROM reading WHERE receipt = ? AND at <= ? ORDER BY at DESC, id DESC LIMIT 1");
  asked.bind(Blob{row.content}).bind(receipt).bind(to_milliseconds(row.at));
  return asked.step() && asked.integer(0) != 0;
}

}  // namespace

namespace {

void refuse_when_off(Connection& connection) {
  if (setting(connection, "on") == "0") throw HistoryFault(HistoryState::off);
}

/// What was there already; nothing when the row has to be written.
std::optional<KeptReading> known_already(Connection& connection, const ReadingFacts& facts,
                                         std::string_view spelled, const Row& row) {
  const auto known = find_known(connection, facts, spelled, row);
  if (!known) return std::nullopt;
  assign_person(connection, facts.receipt, facts.applicant);
  return KeptReading{*known, true, true};
}

KeptReading write_row(Connection& connection, const ReadingFacts& facts, const Row& row) {
  KeptReading kept;
  mend_before(connection, facts, row);
  kept.unchanged = equals_the_one_before(connection, facts.receipt, row);
  connection
      .prepare("INSERT INTO reading(receipt, at, content, browser, parts, stamp) VALUES(?, ?, ?, ?, ?, ?)")
      .bind(facts.receipt)
      .bind(to_milliseconds(row.at))
      .bind(Blob{row.content})
      .bind(facts.browser)
      .bind(to_number(facts.parts))
      .bind(row.stamp)
      .run();
  kept.reading = connection.last_id();
  note_reading(connection, facts.receipt, kept.reading, row.at, facts.applicant);
  return kept;
}

}  // namespace

KeptReading keep_in(Connection& connection, const NewReading& reading) {
  refuse_when_off(connection);
  const CapturePieces pieces = take_apart(reading.capture);
  const ReadingFacts facts(reading);
  // A capture without an instant of its own is known by the one that came with it.
  const std::string named =
      pieces.stamp.empty() && is_ahead(facts) ? usual_stamp(*facts.captured_at) : std::string(pieces.stamp);
  const Row row = row_of(facts, named, hash_of(pieces));
  if (const auto known = known_already(connection, facts, named, row)) return *known;
  keep_content(connection, reading.receipt, pieces);
  return write_row(connection, facts, row);
}

KeptReading keep_again_in(Connection& connection, const ReadingFacts& facts, std::string_view spelled,
                          std::string content) {
  refuse_when_off(connection);
  const Row row = row_of(facts, spelled, std::move(content));
  if (const auto known = known_already(connection, facts, spelled, row)) return *known;
  return write_row(connection, facts, row);
}

namespace {

constexpr std::string_view reading_columns =
    "SELECT id, receipt, at, browser, parts, coalesce(stamp, ''), stamp IS NULL, content FROM reading ";

std::optional<StoredReading> load_row(Connection& connection, sqlite::Statement asked) {
  if (!asked.step()) return std::nullopt;
  StoredReading out{asked.integer(0),
                    asked.string(1),
                    from_milliseconds(asked.integer(2)),
                    asked.string(3),
                    readings_from(asked.integer(4)),
                    {}};
  const std::string stamp = asked.integer(6) != 0 ? usual_stamp(out.at) : asked.string(5);
  out.capture = content_text(connection, out.receipt, asked.blob(7), stamp);
  return out;
}

sqlite::Statement select(Connection& connection, std::string_view condition) {
  return connection.prepare(std::string(reading_columns).append(condition));
}

/// Gathers readings, newest first, into entries; stops when one more than `limit` has begun.
std::vector<ReadingEntry> gather(sqlite::Statement& asked, std::size_t limit, std::string content) {
  std::vector<ReadingEntry> out;
  while (asked.step()) {
    const Instant at = from_milliseconds(asked.integer(1));
    if (asked.blob(4) == content) {
      if (!out.empty()) out.back().first = at, ++out.back().times;
      continue;
    }
    if (out.size() == limit) break;
    content = asked.blob(4);
    out.push_back({asked.integer(0), at, at, 1, asked.string(2), readings_from(asked.integer(3))});
  }
  return out;
}

std::int64_t count_entries(Connection& connection, std::string_view receipt) {
  auto asked = connection.prepare(
      "SELECT count(*) FROM (SELECT content IS NOT lag(content) OVER (ORDER BY at, id) AS begins "
      "FROM reading WHERE receipt = ?) WHERE begins");
  return asked.bind(receipt).step() ? asked.integer(0) : 0;
}

ReadingPage page_of(Connection& connection, std::string_view receipt, std::optional<ReadingId> before,
                    std::size_t limit) {
  // Everything up to and with `before`, whose equals are then left out.
  std::string content;
  std::int64_t newest_at = std::numeric_limits<std::int64_t>::max();
  ReadingId newest_id = std::numeric_limits<std::int64_t>::max();
  if (before) {
    auto asked = connection.prepare("SELECT at, id, content FROM reading WHERE id = ? AND receipt = ?");
    if (!asked.bind(*before).bind(receipt).step()) return {count_entries(connection, receipt), {}};
    newest_at = asked.integer(0);
    newest_id = asked.integer(1);
    content = asked.blob(2);
  }
  auto asked = connection.prepare(
      "SELECT id, at, browser, parts, content FROM reading WHERE receipt = ? AND (at, id) <= (?, ?) "
      "ORDER BY at DESC, id DESC");
  asked.bind(receipt).bind(newest_at).bind(newest_id);
  return {count_entries(connection, receipt), gather(asked, limit, std::move(content))};
}

}  // namespace

KeptReading History::keep(const NewReading& reading) {
  return store_->write([&](Connection& connection) { return keep_in(connection, reading); });
}

std::vector<KeptReading> History::keep_all(std::span<const NewReading> readings) {
  if (readings.empty()) return {};
  return store_->write([&](Connection& connection) {
    std::vector<KeptReading> out;
    for (const NewReading& reading : readings) out.push_back(keep_in(connection, reading));
    return out;
  });
}

ReadingPage History::readings(std::string_view receipt, std::optional<ReadingId> before, std::size_t limit) {
  return store_->read([&](Connection& connection) { return page_of(connection, receipt, before, limit); });
}

std::optional<StoredReading> History::newest(std::string_view receipt) {
  return store_->read([&](Connection& connection) {
    auto asked = select(connection, "WHERE receipt = ? ORDER BY at DESC, id DESC LIMIT 1");
    asked.bind(receipt);
    return load_row(connection, std::move(asked));
  });
}

std::optional<StoredReading> History::load(std::string_view receipt, ReadingId reading) {
  return store_->read([&](Connection& connection) {
    auto asked = select(connection, "WHERE id = ? AND receipt = ?");
    asked.bind(reading).bind(receipt);
    return load_row(connection, std::move(asked));
  });
}

std::optional<StoredReading> History::before(std::string_view receipt, ReadingId reading) {
  return store_->read([&](Connection& connection) {
    auto asked = select(connection,
                        "WHERE receipt = ?1 AND (at, id) < (SELECT at, id FROM reading WHERE id = ?2) "
                        "AND content <> (SELECT content FROM reading WHERE id = ?2) "
                        "ORDER BY at DESC, id DESC LIMIT 1");
    asked.bind(receipt).bind(reading);
    return load_row(connection, std::move(asked));
  });
}

std::optional<StoredReading> History::acknowledged(std::string_view receipt) {
  return store_->read([&](Connection& connection) {
    auto asked = select(connection,
                        "WHERE receipt = ?1 AND at <= (SELECT seen_at FROM case_file WHERE receipt = ?1) "
                        "ORDER BY at DESC, id DESC LIMIT 1");
    asked.bind(receipt);
    return load_row(connection, std::move(asked));
  });
}

}  // namespace caselight
