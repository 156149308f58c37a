// What goes with a case besides its readings: its conversation, and the pairs that were learned from it.
#include "history/history.hpp"
#include "history/rows.hpp"
#include "history/store.hpp"

namespace caselight {
namespace {

using sqlite::Connection;

ConversationEntry entry_of(const sqlite::Statement& row) {
  return {row.string(0),
          from_milliseconds(row.integer(1)),
          row.string(2),
          row.string(3),
          row.optional_integer(4),
          row.optional_integer(5),
          row.is_null(6) ? std::nullopt : std::optional(row.real(6)),
          row.string(7)};
}

}  // namespace

std::vector<ConversationEntry> History::conversation(std::string_view receipt) {
  return store_->read([&](Connection& connection) {
    std::vector<ConversationEntry> out;
    auto asked = connection.prepare(
        "SELECT role, at, text, model, tokens_in, tokens_out, cost_usd, outcome FROM conversation "
        "WHERE receipt = ? ORDER BY id");
    for (asked.bind(receipt); asked.step();) out.push_back(entry_of(asked));
    return out;
  });
}

void History::add_to_conversation(std::string_view receipt, const ConversationEntry& entry) {
  store_->write([&](Connection& connection) {
    connection
        .prepare(
            "INSERT INTO conversation(receipt, at, role, text, model, tokens_in, tokens_out, cost_usd, "
            "outcome) "
            "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(receipt)
        .bind(to_milliseconds(entry.at))
        .bind(entry.role)
        .bind(entry.text)
        .bind(entry.model)
        .bind(entry.tokens_in)
        .bind(entry.tokens_out)
        .bind(entry.cost_usd)
        .bind(entry.outcome)
        .run();
  });
}

void History::add_to_cost_of_answer(std::string_view receipt, double further_usd) {
  store_->write([&](Connection& connection) {
    connection
        .prepare(
            "UPDATE conversation SET cost_usd = cost_usd + ? WHERE id = "
            "(SELECT max(id) FROM conversation WHERE receipt = ? AND role = 'assistant')")
        .bind(further_usd)
        .bind(receipt)
        .run();
  });
}

void History::clear_conversation(std::string_view receipt) {
  store_->write([&](Connection& connection) {
    connection.prepare("DELETE FROM conversation WHERE receipt = ?").bind(receipt).run();
  });
}

void History::learn(std::string_view receipt, std::span<const SeenPair> pairs) {
  if (pairs.empty()) return;
  store_->write([&](Connection& connection) {
    for (const SeenPair& pair : pairs) {
      connection.prepare("INSERT OR IGNORE INTO pair(receipt, code, title) VALUES(?, ?, ?)")
          .bind(receipt)
          .bind(pair.code)
          .bind(pair.title)
          .run();
    }
  });
}

std::vector<SeenPair> History::learned(std::string_view receipt) {
  return store_->read([&](Connection& connection) {
    std::vector<SeenPair> out;
    auto asked = connection.prepare("SELECT code, title FROM pair WHERE receipt = ? ORDER BY code, title");
    for (asked.bind(receipt); asked.step();) out.push_back({asked.string(0), asked.string(1)});
    return out;
  });
}

}  // namespace caselight
