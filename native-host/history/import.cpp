// Lines of an exported history back into this one. What is there already stays as it is: the same file once
// more changes nothing.
#include <algorithm>
#include <chrono>

#include "base/json.hpp"
#include "base/printable.hpp"
#include "capture/capture.hpp"
#include "history/case_rows.hpp"
#include "history/contents.hpp"
#include "history/export_format.hpp"
#include "history/history.hpp"
#include "history/import_check.hpp"
#include "history/keep.hpp"
#include "history/line_seal.hpp"
#include "history/rows.hpp"
#include "history/store.hpp"

namespace caselight {
namespace {

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

/// What the lines of one import have in common.
struct Intake {
  Connection& connection;
  Instant now;
  ImportResult& out;
  ImportCheck& check;
};

// The wire's limits: what is brought in is no longer than what can be typed or read.
constexpr std::size_t kLongestName = 200;  // bytes
constexpr std::size_t kLongestTurn = 256U * 1024U;
constexpr std::int64_t kMostMicroUsd = 1'000'000'000'000;

/// A name as it can be shown, cut between two characters.
std::string name_in(const JsonValue& line, std::string_view key) {
  std::string name = one_line(text_of(line, key));
  std::size_t end = std::min(name.size(), kLongestName);
  while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
  name.resize(end);
  return name;
}

bool is_browser(std::string_view name) {
  return name.empty() || name == "chromium" || name == "firefox" || name == "other";
}

bool is_count(const JsonValue& line, std::string_view key, std::int64_t most) {
  const auto value = integer_of(line, key);
  return !value || (*value >= 0 && *value <= most);
}

void count_kept(const KeptReading& kept, std::string_view receipt, ImportResult& out) {
  if (kept.known) {
    ++out.known;
    return;
  }
  ++out.kept;
  if (out.receipts.empty() || out.receipts.back() != receipt) out.receipts.emplace_back(receipt);
}

std::optional<ReadingFacts> facts_of(const Intake& in, const JsonValue& line) {
  const auto at = instant_of(line, "at");
  if (!at || !is_browser(text_of(line, "browser"))) return std::nullopt;
  ReadingFacts facts;
  facts.receipt = text_of(line, "receipt");
  facts.captured_at = at;
  facts.received_at = in.now;
  facts.browser = text_of(line, "browser");
  facts.parts = parts_of(line);
  return facts;
}

Problem import_reading(const Intake& in, const JsonValue& line) {
  const auto facts = facts_of(in, line);
  const std::string_view capture = text_of(line, "capture");
  if (!facts || capture.empty()) return ImportProblemKind::bad_field;
  const NewReading reading{.receipt = facts->receipt,
                           .capture = capture,
                           .captured_at = facts->captured_at,
                           .received_at = facts->received_at,
                           .browser = facts->browser,
                           .parts = facts->parts,
                           .applicant = {},
                           .just_read = false};
  count_kept(keep_in(in.connection, reading), facts->receipt, in.out);
  return std::nullopt;
}

/// The content of the reading that a line names by its instant, which may have been mended since.
std::optional<std::string> content_at(const Intake& in, std::string_view receipt, Instant at) {
  auto asked = in.connection.prepare(
      "SELECT content FROM reading WHERE receipt = ? AND at = ? ORDER BY id DESC LIMIT 1");
  if (asked.bind(receipt).bind(to_milliseconds(at)).step()) return std::string(asked.blob(0));
  auto stamped = in.connection.prepare(
      "SELECT stamp, content FROM reading WHERE receipt = ? AND stamp IS NOT NULL AND at < ? ORDER BY id "
      "DESC");
  for (stamped.bind(receipt).bind(to_milliseconds(at)); stamped.step();) {
    const auto stamp = parse_stamp(stamped.text(0));
    if (stamp && stamp->at == at) return std::string(stamped.blob(1));
  }
  return std::nullopt;
}

/// The content of the reading that the line names, with the line's own instant.
Problem import_again(const Intake& in, const JsonValue& line) {
  const auto facts = facts_of(in, line);
  const auto of = instant_of(line, "of");
  const std::string_view spelled = text_of(line, "capturedAt");
  if (!facts || !of || spelled.size() > kLongestName) return ImportProblemKind::bad_field;
  auto content = content_at(in, facts->receipt, *of);
  if (!content) return ImportProblemKind::no_such_first;
  const std::string stamp = spelled.empty() ? usual_stamp(*facts->captured_at) : std::string(spelled);
  count_kept(keep_again_in(in.connection, *facts, stamp, std::move(*content)), facts->receipt, in.out);
  return std::nullopt;
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
Problem import_case(const Intake& in, const JsonValue& line) {
  Connection& connection = in.connection;
  const std::string_view receipt = text_of(line, "receipt");
  const auto without_person = has_no_person(connection, receipt);
  if (!without_person) return ImportProblemKind::no_such_first;
  const std::string person = name_in(line, "person");
  if (*without_person && !person.empty()) put_under_person(connection, receipt, person);
  if (*without_person) assign_person(connection, receipt, name_in(line, "applicant"));
  if (const auto seen = instant_of(line, "seen")) {
    connection.prepare("UPDATE case_file SET seen_at = max(coalesce(seen_at, ?1), ?1) WHERE receipt = ?2")
        .bind(to_milliseconds(std::min(*seen, in.now)))
        .bind(receipt)
        .run();
  }
  return std::nullopt;
}

bool is_turn(const JsonValue& line) {
  const std::string_view role = text_of(line, "role");
  return (role == "user" || role == "assistant") && text_of(line, "text").size() <= kLongestTurn &&
         is_count(line, "tokensIn", kMostMicroUsd) && is_count(line, "tokensOut", kMostMicroUsd) &&
         is_count(line, "microUsd", kMostMicroUsd);
}

Problem import_turn(const Intake& in, const JsonValue& line) {
  Connection& connection = in.connection;
  const auto at = instant_of(line, "at");
  const std::string_view receipt = text_of(line, "receipt");
  if (!at || !is_turn(line)) return ImportProblemKind::bad_field;
  if (!connection.prepare("SELECT 1 FROM case_file WHERE receipt = ?").bind(receipt).step())
    return ImportProblemKind::no_such_first;
  const auto micro_usd = integer_of(line, "microUsd");
  auto made = connection.prepare(
      "INSERT INTO conversation(receipt, at, role, text, model, tokens_in, tokens_out, cost_usd, outcome) "
      "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 WHERE NOT EXISTS (SELECT 1 FROM conversation "
      "WHERE receipt = ?1 AND at = ?2 AND role = ?3 AND text = ?4)");
  made.bind(receipt).bind(to_milliseconds(*at)).bind(text_of(line, "role")).bind(text_of(line, "text"));
  const std::string model = name_in(line, "model");
  const std::string outcome = name_in(line, "outcome");
  made.bind(std::string_view(model)).bind(integer_of(line, "tokensIn")).bind(integer_of(line, "tokensOut"));
  made.bind(micro_usd ? std::optional(static_cast<double>(*micro_usd) / 1e6) : std::nullopt);
  made.bind(std::string_view(outcome)).run();
  return std::nullopt;
}

Problem read_header(const Intake& in, const JsonValue& line, std::string_view text) {
  const std::string_view format = text_of(line, "format");
  if (format == kExportFormat) {
    in.check.begin(integer_of(line, "readings").value_or(0), text);
    return std::nullopt;
  }
  return format.starts_with(kExportFamily) ? ImportProblemKind::newer_format
                                           : ImportProblemKind::unknown_line;
}

Problem read_end(const Intake& in, const JsonValue& line) {
  return in.check.close(integer_of(line, "lines").value_or(0), text_of(line, "sha256"));
}

struct LineKind {
  std::string_view name;
  Problem (*import)(const Intake&, const JsonValue&);
};
constexpr LineKind line_kinds[] = {
    {"reading", import_reading}, {"again", import_again}, {"case", import_case}, {"turn", import_turn}};

Problem import_kind(const Intake& in, const JsonValue& line, std::string_view kind) {
  const std::string_view receipt = text_of(line, "receipt");
  for (const LineKind& known : line_kinds) {
    if (kind != known.name) continue;
    if (receipt.empty() || normalise_receipt(receipt) != receipt) return ImportProblemKind::bad_field;
    return known.import(in, line);
  }
  return ImportProblemKind::unknown_line;
}

Problem import_line(const Intake& in, std::string_view text) {
  const JsonDocument document = parse_json(text);
  const JsonValue& line = document.root;
  const Seal seal = seal_of(text);
  const bool is_object = document.state == JsonState::whole && line.is_object();
  if (is_object && line.find("format") != nullptr) return read_header(in, line, text);
  const std::string_view kind = is_object ? text_of(line, "kind") : std::string_view{};
  if (kind == kEndKind) return read_end(in, line);
  in.check.count(kind, seal != Seal::none, text);
  if (!is_object) return ImportProblemKind::not_json;
  if (seal == Seal::broken) return ImportProblemKind::edited;
  return import_kind(in, line, kind);
}

/// How far an import has come.
struct Progress {
  std::string_view rest;
  std::size_t number = 1;  ///< of the next line
  ImportResult out = {};
  ImportCheck check = {};
};

std::string_view take_line(Progress& progress) {
  const std::size_t end = std::min(progress.rest.find('\n'), progress.rest.size());
  std::string_view line = progress.rest.substr(0, end);
  progress.rest.remove_prefix(std::min(end + 1, progress.rest.size()));
  if (line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// Other processes wait while one writes: after this it lets them.
constexpr std::chrono::milliseconds kSlice{100};

Progress import_slice(Connection& connection, Progress progress, Instant now) {
  const auto until = std::chrono::steady_clock::now() + kSlice;
  const Intake in{connection, now, progress.out, progress.check};
  while (!progress.rest.empty() && std::chrono::steady_clock::now() < until) {
    const std::string_view line = take_line(progress);
    const std::size_t number = progress.number++;
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    const Problem problem = import_line(in, line);
    if (problem) progress.out.problems.push_back({number, *problem});
    // The lines of a newer version may mean something else.
    if (problem == ImportProblemKind::newer_format) progress.rest = {};
  }
  return progress;
}

}  // namespace

ImportResult History::import_lines(std::string_view text, Instant now, ImportCheck& check) {
  Progress progress{.rest = text, .check = check};
  while (!progress.rest.empty())
    progress = store_->write([&](Connection& connection) { return import_slice(connection, progress, now); });
  check = progress.check;
  return std::move(progress.out);
}

ImportResult History::import_lines(std::string_view text) {
  ImportCheck check;
  const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  return import_lines(text, now, check);
}

}  // namespace caselight
