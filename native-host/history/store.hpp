// The open file behind History: opens it, keeps two processes out of each other's way, and turns SQLite's
// faults into the states that a person is told.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

#include "history/clock.hpp"
#include "history/patience.hpp"
#include "history/sqlite/connection.hpp"
#include "history/state.hpp"
#include "platform/private_files.hpp"

namespace caselight {

/// While a file is made, brought to this version or set aside, no other process works on it; while one works
/// on it, no other does any of these.
class Holding {
 public:
  enum class Way { shared, alone };
  /// Throws HistoryFault (busy) when the time is over first.
  Holding(ProcessLock& lock, Way way, const WaitLimit& deadline);
  ~Holding() { lock_.unlock(); }
  Holding(const Holding&) = delete;
  Holding& operator=(const Holding&) = delete;

 private:
  ProcessLock& lock_;
};

class HistoryStore {
 public:
  /// The file is opened by the first call.
  HistoryStore(std::filesystem::path directory, Clock clock, Patience patience);
  ~HistoryStore();
  HistoryStore(const HistoryStore&) = delete;
  HistoryStore& operator=(const HistoryStore&) = delete;

  /// How the file stands by itself: ok, read_only, full, newer, unavailable or busy. Tries again to
  /// open it when it could not be opened before.
  HistoryState state();

  /// Whether the file was found to be something else than ours.
  bool is_not_ours() const { return not_ours_; }

  const std::filesystem::path& directory() const { return directory_; }
  std::filesystem::path file() const { return directory_ / "history.db"; }

  /// Runs `work` on the open file and gives its result. Throws HistoryFault. Where the file turns out to be
  /// damaged it is set aside and `work` is done again on a new one.
  template <class Work>
  auto read(Work work) {
    return with_result(work, [this](const auto& run) { guarded(run, Holding::Way::shared); });
  }

  /// As read, while no other process works on the file.
  template <class Work>
  auto alone(Work work) {
    return with_result(work, [this](const auto& run) { guarded(run, Holding::Way::alone); });
  }

  /// Erases the file with all that belongs to it, and those that were set aside, and makes a new one.
  void erase();

  /// As read, in one transaction that is on the disk at the end.
  template <class Work>
  auto write(Work work) {
    return with_result(work, [this](const auto& run) { guarded_write(run); });
  }

 private:
  using Run = std::function<void(sqlite::Connection&)>;

  template <class Work, class Door>
  static auto with_result(Work& work, Door door) {
    using Result = std::invoke_result_t<Work&, sqlite::Connection&>;
    if constexpr (std::is_void_v<Result>) {
      door(Run([&](sqlite::Connection& connection) { work(connection); }));
    } else {
      std::optional<Result> result;
      door(Run([&](sqlite::Connection& connection) { result.emplace(work(connection)); }));
      return std::move(*result);
    }
  }

  void guarded(const Run& run, Holding::Way way);
  void guarded_write(const Run& run);
  void attempt(const Run& run, Holding::Way way, const WaitLimit& deadline);
  void open_if_closed(const WaitLimit& deadline);
  void after_fault(const sqlite::Fault& fault, int tries);
  bool is_open() const;
  void open(const WaitLimit& deadline);
  void reopen_to_write();
  void close();
  void set_aside(const WaitLimit& deadline);

  std::filesystem::path directory_;
  Clock clock_;  // names what is set aside
  Patience patience_;
  ProcessLock lock_;
  std::unique_ptr<sqlite::Connection> connection_;
  std::optional<FileIdentity> identity_;  // of the file that connection_ has open
  HistoryState state_ = HistoryState::unavailable;
  bool not_ours_ = false;
};

}  // namespace caselight
