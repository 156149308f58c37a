#include "history/store.hpp"

#include "history/opening.hpp"
#include "history/set_aside.hpp"

namespace caselight {
namespace {

/// While a file is made, brought to this version or set aside, no other process works on it; while one works
/// on it, no other does any of these.
class Holding {
 public:
  enum class Way { shared, alone };
  Holding(ProcessLock& lock, Way way) : lock_(lock) { way == Way::alone ? lock_.own() : lock_.share(); }
  ~Holding() { lock_.unlock(); }
  Holding(const Holding&) = delete;
  Holding& operator=(const Holding&) = delete;

 private:
  ProcessLock& lock_;
};

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
    guarded([](sqlite::Connection&) {});
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
  if (opened.damaged) throw sqlite::Fault(SQLITE_CORRUPT, "damaged");
  connection_ = std::move(opened.connection);
  state_ = opened.state;
  identity_ = identity_of(file());
}

bool HistoryStore::is_open() const { return connection_ != nullptr && identity_of(file()) == identity_; }

void HistoryStore::attempt(const Run& run) {
  while (true) {
    if (!is_open()) {
      const Holding held(lock_, Holding::Way::alone);
      open();
      if (connection_ == nullptr) throw HistoryFault(state_);
    }
    const Holding held(lock_, Holding::Way::shared);
    if (is_open()) return run(*connection_);  // else another process was quicker to set it aside
  }
}

void HistoryStore::set_aside() {
  const auto damaged = connection_ != nullptr ? identity_ : identity_of(file());
  const Holding held(lock_, Holding::Way::alone);
  if (identity_of(file()) != damaged) return;  // another process was quicker
  if (connection_ != nullptr) connection_->leave_untouched();
  connection_.reset();
  set_file_aside(file());
}

void HistoryStore::guarded(const Run& run) {
  for (int tries = 0;; ++tries) {
    try {
      return attempt(run);
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

void HistoryStore::guarded_write(const Run& run) {
  guarded([&](sqlite::Connection& connection) {
    if (state_ == HistoryState::read_only) throw HistoryFault(state_);
    sqlite::Transaction transaction(connection);
    run(connection);
    transaction.commit();
    state_ = HistoryState::ok;
  });
}

}  // namespace caselight
