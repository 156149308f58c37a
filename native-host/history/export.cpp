// Everything as lines of JSON (docs/HISTORY.md): a header, and case by case its readings, oldest first, and
// what goes with it. The same history gives the same bytes.
#include <charconv>
#include <cmath>

#include "base/json_writer.hpp"
#include "history/contents.hpp"
#include "history/exported_lines.hpp"
#include "history/history.hpp"
#include "history/line_seal.hpp"
#include "history/rows.hpp"
#include "history/store.hpp"

namespace caselight {
namespace {

using sqlite::Blob;
using sqlite::Connection;

/// How far an export has come: in a case, the reading that was written last; the lines so far and their hash.
/// Written `IOE0000000001 17 120 122 0f3a…`.
struct Cursor {
  std::string receipt;
  ReadingId reading = 0;
  std::int64_t done = 0;
  std::int64_t lines = 0;
  std::string digest;
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
  out.lines = take_number(rest);
  out.digest = rest;
  return out;
}

std::string text_of(const Cursor& cursor) {
  std::string out = cursor.receipt;
  for (const std::int64_t number : {cursor.reading, cursor.done, cursor.lines})
    out.append(" ").append(std::to_string(number));
  return out.append(" ").append(cursor.digest);
}

/// One page in the making: every line goes through here, so that the last one can speak for all.
struct Page {
  Cursor cursor;
  std::string text;

  void add(const std::string& line) {
    cursor.digest = chained(cursor.digest, line);
    ++cursor.lines;
    text.append(line).push_back('\n');
  }
};

std::int64_t count(Connection& connection, std::string_view table) {
  auto asked = connection.prepare("SELECT count(*) FROM " + std::string(table));
  return asked.step() ? asked.integer(0) : 0;
}

std::string next_case(Connection& connection, std::string_view after) {
  auto asked = connection.prepare("SELECT receipt FROM case_file WHERE receipt > ? ORDER BY receipt LIMIT 1");
  return asked.bind(after).step() ? asked.string(0) : std::string();
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
  ReadingLine line{
      .receipt = receipt, .at = at, .browser = row.text(2), .parts = readings_from(row.integer(3))};
  const std::string stamp = row.is_null(4) ? usual_stamp(at) : row.string(4);
  std::string capture;
  if (repeats) {
    line.of = from_milliseconds(previous.at);
    if (!row.is_null(4)) line.captured_at = row.text(4);
  } else {
    capture = content_text(connection, receipt, row.blob(5), stamp);
    line.capture = capture;
  }
  return line_of(line);
}

Previous previous_of(Connection& connection, const Cursor& cursor) {
  auto asked = connection.prepare("SELECT at, content FROM reading WHERE id = ? AND receipt = ?");
  if (!asked.bind(cursor.reading).bind(cursor.receipt).step()) return {};
  return {asked.integer(0), std::string(asked.blob(1))};
}

/// Writes readings of the cursor's case until the page is full; true when the case has no more.
bool write_readings(Connection& connection, std::size_t bytes, Page& page) {
  Cursor& cursor = page.cursor;
  Previous previous = previous_of(connection, cursor);
  auto asked = connection.prepare(
      "SELECT id, at, browser, parts, stamp, content FROM reading WHERE receipt = ? AND (at, id) > (?, ?) "
      "ORDER BY at, id");
  asked.bind(cursor.receipt)
      .bind(cursor.reading == 0 ? std::numeric_limits<std::int64_t>::min() : previous.at);
  asked.bind(cursor.reading);
  while (asked.step()) {
    if (page.text.size() >= bytes) return false;
    page.add(reading_line(connection, cursor.receipt, asked, previous));
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
  return sealed(out.optional_field("outcome", row.text(7)).end_object().take());
}

void write_belongings(Connection& connection, const std::string& receipt, Page& page) {
  auto asked = connection.prepare("SELECT applicant, person_name, seen_at FROM case_file WHERE receipt = ?");
  if (asked.bind(receipt).step()) {
    CaseLine line{.receipt = receipt, .applicant = asked.text(0), .person = asked.text(1)};
    if (!asked.is_null(2)) line.seen = from_milliseconds(asked.integer(2));
    page.add(line_of(line));
  }
  auto turns = connection.prepare(
      "SELECT role, at, text, model, tokens_in, tokens_out, cost_usd, outcome FROM conversation "
      "WHERE receipt = ? ORDER BY id");
  for (turns.bind(receipt); turns.step();) page.add(turn_line(receipt, turns));
}

ExportPage page_of(Connection& connection, std::string_view after, std::size_t bytes) {
  Page page{parse_cursor(after), {}};
  Cursor& cursor = page.cursor;
  if (after.empty()) {
    page.add(header_line(count(connection, "case_file"), count(connection, "reading")));
    cursor.receipt = next_case(connection, "");
  }
  while (!cursor.receipt.empty() && write_readings(connection, bytes, page)) {
    write_belongings(connection, cursor.receipt, page);
    cursor.receipt = next_case(connection, cursor.receipt);
    cursor.reading = 0;
  }
  const bool is_last = cursor.receipt.empty();
  if (is_last) page.text.append(end_line(cursor.done, cursor.lines, cursor.digest)).push_back('\n');
  return {std::move(page.text), cursor.done, count(connection, "reading"),
          is_last ? std::string() : text_of(cursor)};
}

}  // namespace

ExportPage History::export_page(std::string_view after, std::size_t bytes) {
  return store_->read([&](Connection& connection) { return page_of(connection, after, bytes); });
}

}  // namespace caselight
