#include "history/history.hpp"

#include "history/recovery/recovery.hpp"
#include "history/rows.hpp"
#include "history/store.hpp"

namespace caselight {

std::string_view name_of(HistoryState state) {
  constexpr std::string_view names[] = {"ok",         "off",       "read_only",   "full", "newer",
                                        "recovering", "recovered", "unavailable", "busy"};
  return names[static_cast<std::size_t>(state)];
}

History::History(std::filesystem::path directory, Clock clock, Patience patience)
    : store_(std::make_unique<HistoryStore>(std::move(directory), clock, std::move(patience))),
      clock_(clock) {
  try {
    finish_forgetting();
  } catch (const HistoryFault&) {
    // `state` says what is wrong; the next opening tries again
  }
}

History::~History() = default;

bool History::is_ours() const { return !store_->is_not_ours(); }

// What is wrong with the disk comes before what the person chose, and that before what lies in the past.
HistoryState History::state() {
  const HistoryState of_file = store_->state();
  if (of_file != HistoryState::ok) return of_file;
  try {
    return store_->read([&](sqlite::Connection& connection) {
      if (setting(connection, "on") == "0") return HistoryState::off;
      return recovery_state(connection, store_->directory(), clock_());
    });
  } catch (const HistoryFault& fault) {
    return fault.state();
  }
}

}  // namespace caselight
