// How far bringing back what is readable in files set aside has come. It is written down in the new file, so
// that another process can go on with it.
#pragma once

#include <filesystem>
#include <optional>

#include "history/sqlite/connection.hpp"
#include "history/state.hpp"
#include "history/values.hpp"

namespace caselight {

/// ok, recovering, or (for a week after it came to its end) recovered.
HistoryState recovery_state(sqlite::Connection& connection, const std::filesystem::path& directory,
                            Instant now);

/// Nothing when there is nothing to bring back. Counted in pages of the files set aside, once a pass.
std::optional<RecoveryProgress> recovery_progress(sqlite::Connection& connection,
                                                  const std::filesystem::path& directory);

/// How far one file set aside was read. Plain value; `finished` names the moment of the end.
struct RecoveryMark {
  std::int64_t pages = 0;
  std::optional<Instant> finished;
};
RecoveryMark recovery_mark(sqlite::Connection& connection, const std::filesystem::path& damaged);
void set_recovery_mark(sqlite::Connection& connection, const std::filesystem::path& damaged,
                       const RecoveryMark& mark);

}  // namespace caselight
