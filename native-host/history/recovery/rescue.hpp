#pragma once

#include <cstdint>
#include <vector>

#include "history/recovery/record.hpp"
#include "history/sqlite/connection.hpp"

namespace caselight {

/// A damaged file is gone through once a pass: what a row needs is there before the row.
enum class RescuePass : std::uint8_t { pieces, readings, belongings };
inline constexpr std::int64_t kRescuePasses = 3;

/// Brings a row back if it is one of this pass and holds what it should; pieces are checked by their hashes.
/// What is there already stays as it is.
void rescue_row(sqlite::Connection& connection, RescuePass pass, const FoundRow& row);

/// Removes pieces to which no reading led, and persons without cases.
void end_rescue(sqlite::Connection& connection);

}  // namespace caselight
