// Forgetting: rows are deleted, the file is written anew without them, the log is emptied, and damaged files
// that were set aside go. `secure_delete` alone is not enough: where SQLite moves rows between pages, old
// copies stay in the unused part of a page until the file is written anew.
#include "history/case_rows.hpp"
#include "history/erase.hpp"
#include "history/history.hpp"
#include "history/rows.hpp"
#include "history/set_aside.hpp"
#include "history/store.hpp"
#include "platform/private_files.hpp"

namespace caselight {
namespace {

using sqlite::Connection;

/// Set with the deletion and taken back when the bytes are gone too.
constexpr std::string_view unclean = "unclean";

std::int64_t delete_case(Connection& connection, std::string_view receipt) {
  auto asked = connection.prepare("SELECT count(*) FROM case_file WHERE receipt = ?");
  const std::int64_t known = asked.bind(receipt).step() ? asked.integer(0) : 0;
  for (const char* table : {"reading", "content", "chunk", "card", "conversation", "pair", "case_file"}) {
    connection.prepare("DELETE FROM " + std::string(table) + " WHERE receipt = ?").bind(receipt).run();
  }
  return known;
}

void delete_marks_of_recoveries(Connection& connection) {
  connection.prepare("DELETE FROM setting WHERE name GLOB 'recovery *'").run();
}

// The new copy is first written to a file without a name in the same folder, so that memory does not have to
// hold it; it has never seen what was deleted.
void write_anew(Connection& connection, const std::filesystem::path& directory) {
  const UnnamedFilesIn unnamed_files(connection, directory);
  connection.prepare("VACUUM").run();
}

void empty_log(Connection& connection) {
  auto asked = connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
  if (asked.step() && asked.integer(0) != 0) throw sqlite::Fault(SQLITE_BUSY, "the log is in use");
}

/// A process that was killed while it wrote the file anew may have left a name without bytes. No other one
/// writes it anew now.
void remove_left_over_files(const std::filesystem::path& directory) {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(directory, error)) {
    const bool is_sqlites = entry.path().filename().string().starts_with("etilqs_");
    if (is_sqlites && ownership_of(entry.path()) == Ownership::ours) erase_file(entry.path());
  }
}

void make_clean(Connection& connection, const std::filesystem::path& directory) {
  remove_left_over_files(directory);
  write_anew(connection, directory);
  connection.prepare("DELETE FROM setting WHERE name = ?").bind(unclean).run();
  empty_log(connection);
}

}  // namespace

std::int64_t History::forget(std::span<const std::string> receipts) {
  // What can be read of the other cases is brought back before the damaged file goes.
  while (!recover_step().finished) {
  }
  const std::int64_t gone = store_->write([&](Connection& connection) {
    std::int64_t cases = 0;
    for (const std::string& receipt : receipts) cases += delete_case(connection, receipt);
    drop_persons_without_cases(connection);
    delete_marks_of_recoveries(connection);
    set_setting(connection, unclean, "1");
    return cases;
  });
  try {
    for (const auto& damaged : files_set_aside(store_->directory())) erase_set_aside(damaged);
    finish_forgetting();
  } catch (const HistoryFault& fault) {
    throw TracesLeft(fault.state());
  }
  return gone;
}

void History::finish_forgetting() {
  if (!store_->read([](Connection& connection) { return setting(connection, unclean).has_value(); })) return;
  store_->alone([&](Connection& connection) { make_clean(connection, store_->directory()); });
}

std::int64_t History::forget_all() {
  const HistorySettings kept = settings();
  const std::int64_t cases = facts().cases;
  store_->erase();
  set_settings(kept);
  return cases;
}

}  // namespace caselight
