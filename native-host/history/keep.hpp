#pragma once

#include "history/sqlite/connection.hpp"
#include "history/values.hpp"

namespace caselight {

/// Keeps a reading in an open transaction. Throws HistoryFault (off) when the person turned the history off.
KeptReading keep_in(sqlite::Connection& connection, const NewReading& reading);

}  // namespace caselight
