// One step goes through some pages of the oldest file that is not finished, in one transaction with the mark
// of how far it came: a step that is broken off was never taken.
#include <algorithm>

#include "history/history.hpp"
#include "history/recovery/page_source.hpp"
#include "history/recovery/recovery.hpp"
#include "history/recovery/rescue.hpp"
#include "history/set_aside.hpp"
#include "history/store.hpp"

namespace caselight {
namespace {

namespace fs = std::filesystem;
using sqlite::Connection;

constexpr std::int64_t kPagesAStep = 512;

std::optional<fs::path> first_unfinished(Connection& connection, const fs::path& directory) {
  for (const fs::path& damaged : files_set_aside(directory)) {
    if (!recovery_mark(connection, damaged).finished) return damaged;
  }
  return std::nullopt;
}

void go_on_with(Connection& connection, const fs::path& damaged, Instant now) {
  PageSource source(damaged);
  RecoveryMark mark = recovery_mark(connection, damaged);
  const std::int64_t end = kRescuePasses * source.count();
  const std::int64_t stop = std::min(end, mark.pages + kPagesAStep);
  for (; mark.pages < stop; ++mark.pages) {
    const auto pass = static_cast<RescuePass>(mark.pages / source.count());
    const auto page = static_cast<std::uint32_t>(mark.pages % source.count() + 1);
    for (const FoundRow& row : rows_in(source, page)) rescue_row(connection, pass, row);
  }
  if (mark.pages >= end) {
    end_rescue(connection);
    mark.finished = now;
  }
  set_recovery_mark(connection, damaged, mark);
}

}  // namespace

RecoveryProgress History::recover_step() {
  return store_->write([&](Connection& connection) {
    const auto damaged = first_unfinished(connection, store_->directory());
    if (damaged) go_on_with(connection, *damaged, clock_());
    return recovery_progress(connection, store_->directory()).value_or(RecoveryProgress{});
  });
}

}  // namespace caselight
