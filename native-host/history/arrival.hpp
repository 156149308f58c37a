// Readings that were taken under a wrong clock. A day that lies ahead of the clock is none; what is known of
// such a reading is the order in which it arrived, which is that of the numbers of the rows.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "history/sqlite/connection.hpp"

namespace caselight {

/// Gives readings of a case that lie after `now` the latest instant that they can have: just before the first
/// one that arrived later. `newer` is a reading that arrives now and is newer than all that is there: those
/// whose day is not known, mended or not, come before it too. Without either a reading stays: nothing hides
/// behind it. The stamp keeps what the clock said. In an open transaction.
void mend_dates(sqlite::Connection& connection, std::string_view receipt, Instant now,
                std::optional<Instant> newer);

}  // namespace caselight
