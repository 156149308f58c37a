#pragma once

#include <string>
#include <string_view>

#include "history/pieces.hpp"
#include "history/sqlite/connection.hpp"

namespace caselight {

/// The hash under which the pieces of a capture are kept; equal for captures that differ only in their
/// instant.
std::string hash_of(const CapturePieces& pieces);

/// Keeps the pieces of a capture that are not kept yet; returns the content's hash.
std::string keep_content(sqlite::Connection& connection, std::string_view receipt,
                         const CapturePieces& pieces);

/// The text of a capture. Throws a fault of damage when what is stored is not what was kept.
std::string content_text(sqlite::Connection& connection, std::string_view receipt, std::string_view content,
                         std::string_view stamp);

/// Whether content_text would give the capture.
bool is_content_whole(sqlite::Connection& connection, std::string_view receipt, std::string_view content);

/// Deletes contents and pieces of a case to which no reading points any more.
void drop_unused_contents(sqlite::Connection& connection, std::string_view receipt);

}  // namespace caselight
