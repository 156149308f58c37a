#include "history/store.hpp"

#include "history/erase.hpp"
#include "history/opening.hpp"
#include "history/set_aside.hpp"

namespace caselight {
namespace {

std::filesystem::path lock_in(const std::filesystem::path& directory) {
  make_private_directory(directory);
  return directory / "history.lock";
}

}  // namespace

HistoryStore::HistoryStore(std::filesystem::path directory)
    : directory_(std::move(directory)), lock_(lock_in(directory_)) {
  state();
}

HistoryStore::~HistoryStore() {
  const Holding held(lock_, Holding::Way::shared);
  close();
}

HistoryState HistoryStore::state() {
  try {
    reopen_to_write();
    guarded([](sqlite::Connection&) {}, Holding::Way::shared);
  } catch (const HistoryFault&) {
    // state_ says it
  }
  return state_;
}

// When another process has set the file aside, SQLite must not remove the log of the new one that bears its
// name.
void HistoryStore::close() {
  if (connection_ != nullptr && identity_of(file()) != identity_) connection_->leave_untouched();
  connection_.reset();
}

void HistoryStore::open() {
  close();
  Opened opened = open_history_file(file());
  state_ = opened.state;
  identity_ = identity_of(file());
  if (opened.damaged) throw sqlite::Fault(SQLITE_CORRUPT, "damaged");
  connection_ = std::move(opened.connection);
}

// What hindered writing may be over: room on the disk, a folder's rights.
void HistoryStore::reopen_to_write() {
  if (connection_ == nullptr || sqlite3_db_readonly(connection_->handle(), "main") == 0) return;
  const Holding held(lock_, Holding::Way::shared);
  close();
}

bool HistoryStore::is_open() const { return connection_ != nullptr && identity_of(file()) == identity_; }

void HistoryStore::attempt(const Run& run, Holding::Way way) {
  while (true) {
    if (!is_open()) {
      const Holding held(lock_, Holding::Way::alone);
      open();
      if (connection_ == nullptr) throw HistoryFault(state_);
    }
    const Holding held(lock_, way);
    if (is_open()) return run(*connection_);  // else another process was quicker to set it aside
  }
}

void HistoryStore::set_aside() {
  state_ = HistoryState::unavailable;
  const Holding held(lock_, Holding::Way::alone);
  if (identity_of(file()) != identity_) return;  // another process was quicker
  if (connection_ != nullptr) connection_->leave_untouched();
  connection_.reset();
  set_file_aside(file());
}

void HistoryStore::guarded(const Run& run, Holding::Way way) {
  for (int tries = 0;; ++tries) {
    try {
      return attempt(run, way);
    } catch (const sqlite::Fault& fault) {
      const HistoryState after = state_after(fault);
      if (!is_damage(fault)) {
        if (after == HistoryState::full) state_ = after;
        throw HistoryFault(after);
      }
      if (tries > 0) throw HistoryFault(state_ = HistoryState::unavailable);
      set_aside();
    }
  }
}

void HistoryStore::erase() {
  {
    const Holding held(lock_, Holding::Way::alone);
    if (connection_ != nullptr) connection_->leave_untouched();
    connection_.reset();
    for (const auto& damaged : files_set_aside(directory_)) erase_set_aside(damaged);
    erase_set_aside(file());
    std::error_code gone;
    std::filesystem::remove(file().string() + "-shm", gone);
  }
  guarded([](sqlite::Connection&) {}, Holding::Way::shared);
}

void HistoryStore::guarded_write(const Run& run) {
  reopen_to_write();
  const auto in_transaction = [&](sqlite::Connection& connection) {
    if (sqlite3_db_readonly(connection.handle(), "main") != 0) throw HistoryFault(state_);
    sqlite::Transaction transaction(connection);
    run(connection);
    transaction.commit();
    state_ = HistoryState::ok;
  };
  guarded(in_transaction, Holding::Way::shared);
}

}  // namespace caselight
