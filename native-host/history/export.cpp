// Everything as lines of JSON (docs/HISTORY.md): a header, and case by case its readings, oldest first, and
// what goes with it. The same history gives the same bytes.
#include <charconv>
#include <cmath>

#include "base/json_writer.hpp"
#include "history/contents.hpp"
#include "history/export_format.hpp"
#include "history/history.hpp"
#include "history/rows.hpp"
#include "history/store.hpp"

namespace caselight {
namespace {

using sqlite::Blob;
using sqlite::Connection;

/// How far an export has come: in a case, the reading that was written last. Written `IOE0000000001 17 120`.
struct Cursor {
  std::string receipt;
  ReadingId reading = 0;
  std::int64_t done = 0;
};

std::int64_t take_number(std::string_view& rest) {
  std::int64_t value = 0;
  const auto end = std::from_chars(rest.data(), rest.data() + rest.size(), value).ptr;
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  if (!rest.empty()) rest.remove_prefix(1);
  return value;
}

Cursor parse_cursor(std::string_view text) {
  Cursor out;
  const std::size_t space = text.find(' ');
  out.receipt = text.substr(0, space);
  std::string_view rest = space == std::string_view::npos ? std::string_view{} : text.substr(space + 1);
  out.reading = take_number(rest);
  out.done = take_number(rest);
  return out;
}

std::int64_t count(Connection& connection, std::string_view table) {
  auto asked = connection.prepare("SELECT count(*) FROM " + std::string(table));
  return asked.step() ? asked.integer(0) : 0;
}

std::string next_case(Connection& connection, std::string_view after) {
  auto asked = connection.prepare("SELECT receipt FROM case_file WHERE receipt > ? ORDER BY receipt LIMIT 1");
  return asked.bind(after).step() ? asked.string(0) : std::string();
}

std::string header_line(Connection& connection) {
  JsonWriter out;
  out.begin_object().field("format", kExportFormat);
  out.key("cases").integer(count(connection, "case_file"));
  out.key("readings").integer(count(connection, "reading")).end_object();
  return out.take() + '\n';
}

std::string parts_json(const Readings& parts) {
  JsonWriter out;
  out.begin_object();
  for (const Endpoint endpoint : kEndpoints) out.field(name_of(endpoint), name_of(parts[endpoint]));
  return out.end_object().take();
}

/// The reading before, as far as a line that repeats it needs it.
struct Previous {
  std::int64_t at = 0;
  std::string content;
};

/// Columns of `row`: id, at, browser, parts, stamp, content.
std::string reading_line(Connection& connection, std::string_view receipt, const sqlite::Statement& row,
                         const Previous& previous) {
  const Instant at = from_milliseconds(row.integer(1));
  const bool repeats = previous.content == row.blob(5);
  JsonWriter out;
  out.begin_object().field("kind", repeats ? "again" : "reading").field("receipt", receipt);
  out.field("at", std::string_view(usual_stamp(at))).optional_field("browser", row.text(2));
  out.key("parts").raw(parts_json(readings_from(row.integer(3))));
  const std::string stamp = row.is_null(4) ? usual_stamp(at) : row.string(4);
  if (repeats) {
    out.field("of", std::string_view(usual_stamp(from_milliseconds(previous.at))));
    if (!row.is_null(4)) out.field("capturedAt", row.text(4));
  } else {
    out.field("capture", std::string_view(content_text(connection, receipt, row.blob(5), stamp)));
  }
  return out.end_object().take() + '\n';
}

Previous previous_of(Connection& connection, const Cursor& cursor) {
  auto asked = connection.prepare("SELECT at, content FROM reading WHERE id = ? AND receipt = ?");
  if (!asked.bind(cursor.reading).bind(cursor.receipt).step()) return {};
  return {asked.integer(0), std::string(asked.blob(1))};
}

/// Writes readings of the cursor's case until the page is full; true when the case has no more.
bool write_readings(Connection& connection, Cursor& cursor, std::size_t bytes, std::string& text) {
  Previous previous = previous_of(connection, cursor);
  auto asked = connection.prepare(
      "SELECT id, at, browser, parts, stamp, content FROM reading WHERE receipt = ? AND (at, id) > (?, ?) "
      "ORDER BY at, id");
  asked.bind(cursor.receipt)
      .bind(cursor.reading == 0 ? std::numeric_limits<std::int64_t>::min() : previous.at);
  asked.bind(cursor.reading);
  while (asked.step()) {
    if (text.size() >= bytes) return false;
    text += reading_line(connection, cursor.receipt, asked, previous);
    previous = {asked.integer(1), std::string(asked.blob(5))};
    cursor.reading = asked.integer(0);
    ++cursor.done;
  }
  return true;
}

std::string turn_line(std::string_view receipt, const sqlite::Statement& row) {
  JsonWriter out;
  out.begin_object().field("kind", "turn").field("receipt", receipt).field("role", row.text(0));
  out.field("at", std::string_view(usual_stamp(from_milliseconds(row.integer(1)))))
      .field("text", row.text(2));
  out.optional_field("model", row.text(3));
  if (!row.is_null(4)) out.key("tokensIn").integer(row.integer(4));
  if (!row.is_null(5)) out.key("tokensOut").integer(row.integer(5));
  if (!row.is_null(6)) out.key("microUsd").integer(std::llround(row.real(6) * 1e6));
  return out.optional_field("outcome", row.text(7)).end_object().take() + '\n';
}

void write_belongings(Connection& connection, std::string_view receipt, std::string& text) {
  auto asked = connection.prepare("SELECT applicant, person_name, seen_at FROM case_file WHERE receipt = ?");
  if (asked.bind(receipt).step()) {
    JsonWriter out;
    out.begin_object()
        .field("kind", "case")
        .field("receipt", receipt)
        .optional_field("applicant", asked.text(0));
    out.optional_field("person", asked.text(1));
    if (!asked.is_null(2))
      out.field("seen", std::string_view(usual_stamp(from_milliseconds(asked.integer(2)))));
    text += out.end_object().take() + '\n';
  }
  auto turns = connection.prepare(
      "SELECT role, at, text, model, tokens_in, tokens_out, cost_usd, outcome FROM conversation "
      "WHERE receipt = ? ORDER BY id");
  for (turns.bind(receipt); turns.step();) text += turn_line(receipt, turns);
}

ExportPage page_of(Connection& connection, std::string_view after, std::size_t bytes) {
  Cursor cursor = parse_cursor(after);
  ExportPage page;
  page.total = count(connection, "reading");
  if (after.empty()) {
    page.text = header_line(connection);
    cursor.receipt = next_case(connection, "");
  }
  while (!cursor.receipt.empty() && write_readings(connection, cursor, bytes, page.text)) {
    write_belongings(connection, cursor.receipt, page.text);
    cursor.receipt = next_case(connection, cursor.receipt);
    cursor.reading = 0;
  }
  page.done = cursor.done;
  if (!cursor.receipt.empty())
    page.next = cursor.receipt + ' ' + std::to_string(cursor.reading) + ' ' + std::to_string(cursor.done);
  return page;
}

}  // namespace

ExportPage History::export_page(std::string_view after, std::size_t bytes) {
  return store_->read([&](Connection& connection) { return page_of(connection, after, bytes); });
}

}  // namespace caselight
