// Which table a row was in is told by the number and the types of its values (schema.cpp): a damaged file
// does not say it.
#include "history/recovery/rescue.hpp"

#include <string>

#include "base/receipt.hpp"
#include "capture/capture.hpp"
#include "history/case_rows.hpp"
#include "history/contents.hpp"
#include "history/rows.hpp"

namespace caselight {
namespace {

using sqlite::Blob;
using sqlite::Connection;
using Values = std::vector<RecordValue>;

/// One letter a value: n(ull), i(nteger), r(eal), t(ext), b(lob).
std::string shape_of(const Values& values) {
  std::string out;
  for (const RecordValue& value : values) out += "nirtb"[value.index()];
  return out;
}

std::int64_t integer(const RecordValue& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number == nullptr ? 0 : *number;
}

std::optional<std::int64_t> optional_integer(const RecordValue& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number == nullptr ? std::nullopt : std::optional(*number);
}

/// SQLite writes a whole number as an integer, also into a column of reals.
std::optional<double> optional_real(const RecordValue& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  const auto* number = std::get_if<double>(&value);
  return number == nullptr ? std::nullopt : std::optional(*number);
}

std::string_view text(const RecordValue& value) {
  const auto* words = std::get_if<std::string_view>(&value);
  return words == nullptr ? std::string_view{} : *words;
}

std::string_view blob(const RecordValue& value) {
  const auto* bytes = std::get_if<BlobValue>(&value);
  return bytes == nullptr ? std::string_view{} : bytes->bytes;
}

void rescue_chunk(Connection& connection, const Values& row) {
  if (!is_receipt(text(row[0])) || content_hash(blob(row[2])) != blob(row[1])) return;
  connection.prepare("INSERT OR IGNORE INTO chunk(receipt, hash, bytes) VALUES(?, ?, ?)")
      .bind(text(row[0]))
      .bind(Blob{blob(row[1])})
      .bind(Blob{blob(row[2])})
      .run();
}

void rescue_content(Connection& connection, const Values& row) {
  if (!is_receipt(text(row[1])) || content_hash(blob(row[2])) != blob(row[0])) return;
  connection.prepare("INSERT OR IGNORE INTO content(hash, receipt, chunks) VALUES(?, ?, ?)")
      .bind(Blob{blob(row[0])})
      .bind(text(row[1]))
      .bind(Blob{blob(row[2])})
      .run();
}

bool is_kept(Connection& connection, const Values& row) {
  return connection.prepare("SELECT 1 FROM reading WHERE receipt = ? AND at = ? AND content = ?")
      .bind(text(row[1]))
      .bind(integer(row[2]))
      .bind(Blob{blob(row[3])})
      .step();
}

void rescue_reading(Connection& connection, const Values& row) {
  if (!is_receipt(text(row[1])) || is_kept(connection, row)) return;
  if (!is_content_whole(connection, text(row[1]), blob(row[3]))) return;
  auto made = connection.prepare(
      "INSERT INTO reading(receipt, at, content, browser, parts, stamp) VALUES(?, ?, ?, ?, ?, ?)");
  made.bind(text(row[1]))
      .bind(integer(row[2]))
      .bind(Blob{blob(row[3])})
      .bind(text(row[4]))
      .bind(integer(row[5]));
  const bool has_stamp = std::holds_alternative<std::string_view>(row[6]);
  made.bind(has_stamp ? std::optional(text(row[6])) : std::nullopt).run();
  note_reading(connection, text(row[1]), connection.last_id(), from_milliseconds(integer(row[2])), {});
}

void rescue_person(Connection& connection, std::int64_t id, const Values& row) {
  connection.prepare("INSERT OR IGNORE INTO person(id, name) VALUES(?, ?)").bind(id).bind(text(row[1])).run();
}

void rescue_origin(Connection& connection, const Values& row) {
  connection.prepare("INSERT OR IGNORE INTO origin(person, applicant) VALUES(?, ?)")
      .bind(integer(row[0]))
      .bind(text(row[1]))
      .run();
}

void rescue_case(Connection& connection, const Values& row) {
  connection
      .prepare(
          "UPDATE case_file SET person = coalesce(person, ?2), "
          "seen_at = nullif(max(coalesce(seen_at, -1), coalesce(?3, -1)), -1) WHERE receipt = ?1")
      .bind(text(row[1]))
      .bind(optional_integer(row[2]))
      .bind(optional_integer(row[3]))
      .run();
}

void rescue_turn(Connection& connection, const Values& row) {
  auto made = connection.prepare(
      "INSERT INTO conversation(receipt, at, role, text, model, tokens_in, tokens_out, cost_usd, outcome) "
      "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 WHERE NOT EXISTS (SELECT 1 FROM conversation "
      "WHERE receipt = ?1 AND at = ?2 AND role = ?3 AND text = ?4)");
  made.bind(text(row[1])).bind(integer(row[2])).bind(text(row[3])).bind(text(row[4])).bind(text(row[5]));
  made.bind(optional_integer(row[6])).bind(optional_integer(row[7]));
  made.bind(optional_real(row[8])).bind(text(row[9])).run();
}

void rescue_setting(Connection& connection, const Values& row) {
  if (text(row[0]) != "on" && text(row[0]) != "retention_months") return;
  connection.prepare("INSERT OR IGNORE INTO setting(name, value) VALUES(?, ?)")
      .bind(text(row[0]))
      .bind(text(row[1]))
      .run();
}

void rescue_belonging(Connection& connection, const FoundRow& found, const Values& row,
                      const std::string& shape) {
  if (shape == "nt") rescue_person(connection, found.id, row);
  if (shape == "it") rescue_origin(connection, row);
  if (shape == "tt") rescue_setting(connection, row);
  if (shape.size() >= 18 && shape.starts_with("nt")) rescue_case(connection, row);
  if (shape.size() == 10 && shape.starts_with("ntittt")) rescue_turn(connection, row);
}

}  // namespace

void rescue_row(Connection& connection, RescuePass pass, const FoundRow& found) {
  const Values row = values_of(found.payload);
  const std::string shape = shape_of(row);
  if (pass == RescuePass::pieces) {
    if (shape == "tbb") rescue_chunk(connection, row);
    if (shape == "btb") rescue_content(connection, row);
  } else if (pass == RescuePass::readings) {
    if (shape == "ntibtin" || shape == "ntibtit") rescue_reading(connection, row);
  } else {
    rescue_belonging(connection, found, row, shape);
  }
}

void end_rescue(Connection& connection) {
  connection.run(
      "UPDATE case_file SET person = NULL WHERE person IS NOT NULL AND person NOT IN (SELECT id FROM person);"
      "UPDATE case_file SET person_name = coalesce((SELECT name FROM person WHERE id = person), '');"
      "DELETE FROM conversation WHERE receipt NOT IN (SELECT receipt FROM case_file)");
  drop_persons_without_cases(connection);
  std::vector<std::string> receipts;
  auto asked = connection.prepare("SELECT DISTINCT receipt FROM chunk");
  while (asked.step()) receipts.push_back(asked.string(0));
  for (const std::string& receipt : receipts) drop_unused_contents(connection, receipt);
}

}  // namespace caselight
