#include "history/store.hpp"

#include "history/erase.hpp"
#include "history/opening.hpp"
#include "history/set_aside.hpp"

namespace caselight {
namespace {

/// Nothing is made in a folder that is not ours; without a name there is no lock.
std::filesystem::path lock_in(const std::filesystem::path& directory) {
  const bool not_ours = make_private_directory(directory) == std::errc::operation_not_permitted;
  return not_ours ? std::filesystem::path() : directory / "history.lock";
}

}  // namespace

Holding::Holding(ProcessLock& lock, Way way, const WaitLimit& deadline) : lock_(lock) {
  while (!(way == Way::alone ? lock_.try_own() : lock_.try_share())) {
    if (!deadline.wait()) throw HistoryFault(HistoryState::busy);
  }
}

HistoryStore::HistoryStore(std::filesystem::path directory, Clock clock, Patience patience)
    : directory_(std::move(directory)),
      clock_(clock),
      patience_(std::move(patience)),
      lock_(lock_in(directory_)) {}

// Where another process has the lock the log stays for the next one to empty.
HistoryStore::~HistoryStore() {
  if (connection_ == nullptr) return;
  try {
    const Holding held(lock_, Holding::Way::shared, WaitLimit({std::chrono::milliseconds(0), {}}));
    close();
  } catch (const HistoryFault&) {
    connection_->leave_untouched();
  }
}

HistoryState HistoryStore::state() {
  try {
    reopen_to_write();
    guarded([](sqlite::Connection&) {}, Holding::Way::shared);
  } catch (const HistoryFault& fault) {
    if (fault.state() == HistoryState::busy) return fault.state();
  }
  return state_;
}

// When another process has set the file aside, SQLite must not remove the log of the new one that bears its
// name.
void HistoryStore::close() {
  if (connection_ != nullptr && identity_of(file()) != identity_) connection_->leave_untouched();
  connection_.reset();
}

void HistoryStore::open(const WaitLimit& deadline) {
  close();
  Opened opened = open_history_file(file(), deadline);
  state_ = opened.state;
  not_ours_ = opened.not_ours;
  identity_ = identity_of(file());
  if (opened.damaged) throw sqlite::Fault(SQLITE_CORRUPT, "damaged");
  connection_ = std::move(opened.connection);
}

// What hindered writing may be over: room on the disk, a folder's rights.
void HistoryStore::reopen_to_write() {
  if (connection_ == nullptr || sqlite3_db_readonly(connection_->handle(), "main") == 0) return;
  const Holding held(lock_, Holding::Way::shared, WaitLimit(patience_));
  close();
}

bool HistoryStore::is_open() const { return connection_ != nullptr && identity_of(file()) == identity_; }

// A file that is as it has to be is opened beside other processes: nothing is made in it.
void HistoryStore::open_if_closed(const WaitLimit& deadline) {
  if (is_open()) return;
  const auto way = is_settled(file()) ? Holding::Way::shared : Holding::Way::alone;
  const Holding held(lock_, way, deadline);
  open(deadline);
  if (connection_ == nullptr) throw HistoryFault(state_, not_ours_);
}

void HistoryStore::attempt(const Run& run, Holding::Way way, const WaitLimit& deadline) {
  while (true) {
    open_if_closed(deadline);
    const Holding held(lock_, way, deadline);
    if (!is_open()) continue;  // another process was quicker to set it aside
    connection_->wait_until(deadline);
    return run(*connection_);
  }
}

void HistoryStore::set_aside(const WaitLimit& deadline) {
  state_ = HistoryState::unavailable;
  const Holding held(lock_, Holding::Way::alone, deadline);
  if (identity_of(file()) != identity_) return;  // another process was quicker
  if (connection_ != nullptr) connection_->leave_untouched();
  connection_.reset();
  set_file_aside(file(), clock_());
}

/// Throws what the caller is told, unless it can try again.
void HistoryStore::after_fault(const sqlite::Fault& fault, int tries) {
  // A lock that could not be given back (on a network's disk) would stay with the connection for ever.
  const bool is_disk = fault.primary() == SQLITE_IOERR;
  if (is_disk && connection_ != nullptr) {
    connection_->leave_untouched();
    connection_.reset();
  }
  if (fault.code() == SQLITE_IOERR_UNLOCK && tries == 0) return;
  const HistoryState after = state_after(fault);
  if (!is_damage(fault)) {
    if (after == HistoryState::full) state_ = after;
    throw HistoryFault(after);
  }
  if (tries > 0) throw HistoryFault(state_ = HistoryState::unavailable);
  set_aside(WaitLimit(patience_));
}

void HistoryStore::guarded(const Run& run, Holding::Way way) {
  for (int tries = 0;; ++tries) {
    try {
      return attempt(run, way, WaitLimit(patience_));
    } catch (const sqlite::Fault& fault) {
      after_fault(fault, tries);
    }
  }
}

void HistoryStore::erase() {
  {
    const Holding held(lock_, Holding::Way::alone, WaitLimit(patience_));
    if (ownership_of(file()) == Ownership::not_ours)
      throw HistoryFault(HistoryState::unavailable, /*not_ours=*/true);
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
