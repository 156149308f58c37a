#pragma once

#include "history/sqlite/connection.hpp"

namespace caselight {

/// The version that this program writes; it stands in the file's `user_version`.
inline constexpr int kSchemaVersion = 2;

/// Stands in the file's header, so that a file of another program is told from ours: "CsLt".
inline constexpr int kApplicationId = 0x43734c74;

/// The version of an open file; 0 when nothing is in it yet.
int schema_version(sqlite::Connection& connection);

/// Whether the file bears our mark or is blank. Asked of SQLite: what was just made may still be in the log.
bool is_ours(sqlite::Connection& connection);

/// Brings an empty file, or one of an earlier version, to this version, in one transaction. Another process
/// may do the same at the same time. Nothing happens to a newer one.
void migrate(sqlite::Connection& connection);

}  // namespace caselight
