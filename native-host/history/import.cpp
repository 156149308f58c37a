// Lines of an exported history back into this one. What is there already stays as it is: the same file once
// more changes nothing.
#include <algorithm>

#include "base/json.hpp"
#include "capture/capture.hpp"
#include "history/case_rows.hpp"
#include "history/contents.hpp"
#include "history/export_format.hpp"
#include "history/history.hpp"
#include "history/keep.hpp"
#include "history/rows.hpp"
#include "history/store.hpp"

namespace caselight {
namespace {

using sqlite::Blob;
using sqlite::Connection;
using Problem = std::optional<ImportProblemKind>;

std::string_view text_of(const JsonValue& line, std::string_view key) {
  const JsonValue* value = line.value_of(key);
  return value != nullptr && value->is_string() ? value->text() : std::string_view{};
}

std::optional<Instant> instant_of(const JsonValue& line, std::string_view key) {
  const auto stamp = parse_stamp(text_of(line, key));
  return stamp ? std::optional(stamp->at) : std::nullopt;
}

std::optional<std::int64_t> integer_of(const JsonValue& line, std::string_view key) {
  const JsonValue* value = line.value_of(key);
  return value != nullptr && value->is_number() ? std::optional(value->integer()) : std::nullopt;
}

AnswerReading part_named(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(AnswerReading::missing); ++i) {
    if (name_of(static_cast<AnswerReading>(i)) == name) return static_cast<AnswerReading>(i);
  }
  return AnswerReading::missing;
}

Readings parts_of(const JsonValue& line) {
  Readings out;
  const JsonValue* parts = line.value_of("parts");
  if (parts == nullptr || !parts->is_object()) return out;
  for (const Endpoint endpoint : kEndpoints) out[endpoint] = part_named(text_of(*parts, name_of(endpoint)));
  return out;
}

void count_kept(const KeptReading& kept, std::string_view receipt, ImportResult& out) {
  if (kept.known) {
    ++out.known;
    return;
  }
  ++out.kept;
  if (out.receipts.empty() || out.receipts.back() != receipt) out.receipts.emplace_back(receipt);
}

Problem keep_line(Connection& connection, const JsonValue& line, std::string_view capture,
                  ImportResult& out) {
  const auto at = instant_of(line, "at");
  const std::string_view receipt = text_of(line, "receipt");
  if (!at || capture.empty()) return ImportProblemKind::bad_field;
  const NewReading reading{.receipt = receipt,
                           .capture = capture,
                           .captured_at = at,
                           .received_at = *at,
                           .browser = text_of(line, "browser"),
                           .parts = parts_of(line),
                           .applicant = {}};
  count_kept(keep_in(connection, reading), receipt, out);
  return std::nullopt;
}

Problem import_reading(Connection& connection, const JsonValue& line, ImportResult& out) {
  return keep_line(connection, line, text_of(line, "capture"), out);
}

/// The capture of the reading that the line names, with the line's own instant in it.
Problem import_again(Connection& connection, const JsonValue& line, ImportResult& out) {
  const auto at = instant_of(line, "at");
  const auto of = instant_of(line, "of");
  if (!at || !of) return ImportProblemKind::bad_field;
  auto asked =
      connection.prepare("SELECT content FROM reading WHERE receipt = ? AND at = ? ORDER BY id DESC LIMIT 1");
  if (!asked.bind(text_of(line, "receipt")).bind(to_milliseconds(*of)).step())
    return ImportProblemKind::no_such_first;
  const std::string_view spelled = text_of(line, "capturedAt");
  const std::string stamp = spelled.empty() ? usual_stamp(*at) : std::string(spelled);
  const std::string capture = content_text(connection, text_of(line, "receipt"), asked.blob(0), stamp);
  return keep_line(connection, line, capture, out);
}

void put_under_person(Connection& connection, std::string_view receipt, std::string_view name) {
  auto asked = connection.prepare("SELECT id FROM person WHERE name = ? ORDER BY id LIMIT 1");
  const bool known = asked.bind(name).step();
  const PersonId id = known ? asked.integer(0) : new_person_id();
  if (!known) connection.prepare("INSERT INTO person(id, name) VALUES(?, ?)").bind(id).bind(name).run();
  connection.prepare("UPDATE case_file SET person = ?, person_name = ? WHERE receipt = ?")
      .bind(id)
      .bind(name)
      .bind(receipt)
      .run();
}

/// A person whom the case has already stays; what was seen later stays seen.
Problem import_case(Connection& connection, const JsonValue& line, ImportResult&) {
  const std::string_view receipt = text_of(line, "receipt");
  const auto without_person = has_no_person(connection, receipt);
  if (!without_person) return ImportProblemKind::no_such_first;
  const std::string_view person = text_of(line, "person");
  if (*without_person && !person.empty()) put_under_person(connection, receipt, person);
  if (*without_person) assign_person(connection, receipt, text_of(line, "applicant"));
  if (const auto seen = instant_of(line, "seen")) {
    connection.prepare("UPDATE case_file SET seen_at = max(coalesce(seen_at, ?1), ?1) WHERE receipt = ?2")
        .bind(to_milliseconds(*seen))
        .bind(receipt)
        .run();
  }
  return std::nullopt;
}

Problem import_turn(Connection& connection, const JsonValue& line, ImportResult&) {
  const auto at = instant_of(line, "at");
  const std::string_view receipt = text_of(line, "receipt");
  if (!at) return ImportProblemKind::bad_field;
  if (!connection.prepare("SELECT 1 FROM case_file WHERE receipt = ?").bind(receipt).step())
    return ImportProblemKind::no_such_first;
  const auto micro_usd = integer_of(line, "microUsd");
  auto made = connection.prepare(
      "INSERT INTO conversation(receipt, at, role, text, model, tokens_in, tokens_out, cost_usd, outcome) "
      "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 WHERE NOT EXISTS (SELECT 1 FROM conversation "
      "WHERE receipt = ?1 AND at = ?2 AND role = ?3 AND text = ?4)");
  made.bind(receipt).bind(to_milliseconds(*at)).bind(text_of(line, "role")).bind(text_of(line, "text"));
  made.bind(text_of(line, "model")).bind(integer_of(line, "tokensIn")).bind(integer_of(line, "tokensOut"));
  made.bind(micro_usd ? std::optional(static_cast<double>(*micro_usd) / 1e6) : std::nullopt);
  made.bind(text_of(line, "outcome")).run();
  return std::nullopt;
}

Problem read_header(std::string_view format) {
  if (format == kExportFormat) return std::nullopt;
  return format.starts_with(kExportFamily) ? ImportProblemKind::newer_format
                                           : ImportProblemKind::unknown_line;
}

struct LineKind {
  std::string_view name;
  Problem (*import)(Connection&, const JsonValue&, ImportResult&);
};
constexpr LineKind line_kinds[] = {
    {"reading", import_reading}, {"again", import_again}, {"case", import_case}, {"turn", import_turn}};

Problem import_line(Connection& connection, std::string_view text, ImportResult& out) {
  const JsonDocument document = parse_json(text);
  const JsonValue& line = document.root;
  if (document.state != JsonState::whole || !line.is_object()) return ImportProblemKind::not_json;
  if (line.find("format") != nullptr) return read_header(text_of(line, "format"));
  const std::string_view receipt = text_of(line, "receipt");
  const std::string_view kind = text_of(line, "kind");
  for (const LineKind& known : line_kinds) {
    if (kind != known.name) continue;
    if (receipt.empty() || normalise_receipt(receipt) != receipt) return ImportProblemKind::bad_field;
    return known.import(connection, line, out);
  }
  return ImportProblemKind::unknown_line;
}

ImportResult import_in(Connection& connection, std::string_view text) {
  ImportResult out;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const Problem problem = import_line(connection, line, out);
    if (problem) out.problems.push_back({number, *problem});
    if (problem == ImportProblemKind::newer_format) break;  // its lines may mean something else
  }
  return out;
}

}  // namespace

ImportResult History::import_lines(std::string_view text) {
  return store_->write([&](Connection& connection) { return import_in(connection, text); });
}

}  // namespace caselight
