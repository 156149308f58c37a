// Lines of an exported history back into this one. What is there already stays as it is: the same file once
// more changes nothing.
#include <algorithm>
#include <chrono>

#include "history/case_rows.hpp"
#include "history/contents.hpp"
#include "history/exported_lines.hpp"
#include "history/history.hpp"
#include "history/import_check.hpp"
#include "history/keep.hpp"
#include "history/rows.hpp"
#include "history/store.hpp"

namespace caselight {
namespace {

using sqlite::Connection;

void count_kept(const KeptReading& kept, std::string_view receipt, ImportResult& out) {
  if (kept.known) {
    ++out.known;
    return;
  }
  ++out.kept;
  if (out.receipts.empty() || out.receipts.back() != receipt) out.receipts.emplace_back(receipt);
}

/// The content of the reading that a line names by its instant, which may have been mended since.
std::optional<std::string> content_at(Connection& connection, std::string_view receipt, Instant at) {
  auto asked =
      connection.prepare("SELECT content FROM reading WHERE receipt = ? AND at = ? ORDER BY id DESC LIMIT 1");
  if (asked.bind(receipt).bind(to_milliseconds(at)).step()) return std::string(asked.blob(0));
  auto stamped = connection.prepare(
      "SELECT stamp, content FROM reading WHERE receipt = ? AND stamp IS NOT NULL AND at < ? ORDER BY id "
      "DESC");
  for (stamped.bind(receipt).bind(to_milliseconds(at)); stamped.step();) {
    const auto stamp = parse_stamp(stamped.text(0));
    if (stamp && stamp->at == at) return std::string(stamped.blob(1));
  }
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

/// Writes what the lines tell, in an open transaction.
class IntoHistory final : public LineTaker {
 public:
  IntoHistory(Connection& connection, Instant now, ImportResult& out)
      : connection_(connection), now_(now), out_(out) {}

  LineProblem take(const ReadingLine& reading) override {
    if (reading.of) return take_again(reading);
    NewReading kept;
    kept.receipt = reading.receipt;
    kept.capture = reading.capture;
    kept.captured_at = reading.at;
    kept.received_at = now_;
    kept.browser = reading.browser;
    kept.parts = reading.parts;
    count_kept(keep_in(connection_, kept), reading.receipt, out_);
    return std::nullopt;
  }

  /// A person whom the case has already stays; what was seen later stays seen.
  LineProblem take(const CaseLine& of) override {
    const auto without_person = has_no_person(connection_, of.receipt);
    if (!without_person) return ImportProblemKind::no_such_first;
    if (*without_person && !of.person.empty()) put_under_person(connection_, of.receipt, of.person);
    if (*without_person) assign_person(connection_, of.receipt, of.applicant);
    if (of.seen) {
      connection_.prepare("UPDATE case_file SET seen_at = max(coalesce(seen_at, ?1), ?1) WHERE receipt = ?2")
          .bind(to_milliseconds(std::min(*of.seen, now_)))
          .bind(of.receipt)
          .run();
    }
    return std::nullopt;
  }

  LineProblem take_turn(const JsonValue& line, std::string_view) override {
    const std::string_view receipt = text_in_line(line, "receipt");
    if (!connection_.prepare("SELECT 1 FROM case_file WHERE receipt = ?").bind(receipt).step())
      return ImportProblemKind::no_such_first;
    const auto micro_usd = integer_in_line(line, "microUsd");
    auto made = connection_.prepare(
        "INSERT INTO conversation(receipt, at, role, text, model, tokens_in, tokens_out, cost_usd, outcome) "
        "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 WHERE NOT EXISTS (SELECT 1 FROM conversation "
        "WHERE receipt = ?1 AND at = ?2 AND role = ?3 AND text = ?4)");
    made.bind(receipt).bind(to_milliseconds(*instant_in_line(line, "at"))).bind(text_in_line(line, "role"));
    const std::string model = name_in_line(line, "model");
    const std::string outcome = name_in_line(line, "outcome");
    made.bind(text_in_line(line, "text")).bind(std::string_view(model));
    made.bind(integer_in_line(line, "tokensIn")).bind(integer_in_line(line, "tokensOut"));
    made.bind(micro_usd ? std::optional(static_cast<double>(*micro_usd) / 1e6) : std::nullopt);
    made.bind(std::string_view(outcome)).run();
    return std::nullopt;
  }

 private:
  /// The content of the reading that the line names, with the line's own instant.
  LineProblem take_again(const ReadingLine& reading) {
    auto content = content_at(connection_, reading.receipt, *reading.of);
    if (!content) return ImportProblemKind::no_such_first;
    ReadingFacts facts;
    facts.receipt = reading.receipt;
    facts.captured_at = reading.at;
    facts.received_at = now_;
    facts.browser = reading.browser;
    facts.parts = reading.parts;
    const std::string stamp =
        reading.captured_at.empty() ? usual_stamp(reading.at) : std::string(reading.captured_at);
    count_kept(keep_again_in(connection_, facts, stamp, std::move(*content)), reading.receipt, out_);
    return std::nullopt;
  }

  Connection& connection_;
  Instant now_;
  ImportResult& out_;
};

/// How far an import has come.
struct Progress {
  std::string_view rest;
  std::size_t number = 1;  ///< of the next line
  ImportResult out = {};
  ImportCheck check = {};
};

/// Other processes wait while one writes: after this it lets them.
constexpr std::chrono::milliseconds kSlice{100};

Progress import_slice(Connection& connection, Progress progress, Instant now) {
  const auto until = std::chrono::steady_clock::now() + kSlice;
  IntoHistory taker(connection, now, progress.out);
  while (!progress.rest.empty() && std::chrono::steady_clock::now() < until) {
    const std::string_view line = take_line(progress.rest);
    const std::size_t number = progress.number++;
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    const LineProblem problem = import_line(taker, progress.check, line);
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
  return import_lines(text, clock_(), check);
}

}  // namespace caselight
