// Damaged files that were set aside: `history-damaged-2026-11-23-215900.db`, with its log beside it.
#pragma once

#include <filesystem>
#include <vector>

#include "base/date.hpp"

namespace caselight {

/// Renames a damaged file and its log; the name bears this moment (UTC), the rights are 0600. Throws
/// HistoryFault (unavailable) when the system does not allow it; nothing is deleted then.
void set_file_aside(const std::filesystem::path& file, Instant now);

/// Those in a folder, oldest first.
std::vector<std::filesystem::path> files_set_aside(const std::filesystem::path& directory);

std::filesystem::path log_of(const std::filesystem::path& file);

}  // namespace caselight
