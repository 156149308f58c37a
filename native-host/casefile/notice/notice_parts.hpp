// The parts of reading a notice; each reads one thing from its lines.
#pragma once

#include <span>

#include "casefile/notice/notice_text.hpp"

namespace caselight {

using NoticeLines = std::span<const std::string>;

std::vector<NoticeHeading> notice_kinds(NoticeLines lines);
std::vector<std::string> notice_receipts(NoticeLines lines);
std::optional<Date> notice_date(NoticeLines lines);

/// Where the date or receipt number is that stands first in a text, and how long.
struct Piece {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};
Piece first_date(std::string_view text);
Piece first_receipt(std::string_view text);

/// IOE0000000001 or IOE-00-000-00001, as capitals and digits; empty where none starts.
std::string receipt_of(std::string_view piece);

/// Fills `days` and `days_given`; `dated` has been read.
void read_last_days(NoticeLines paragraphs, NoticeText& notice);
/// Fills `appointments`; `kinds` and `dated` have been read.
void read_appointments(NoticeLines lines, NoticeText& notice);
/// Fills `asks`.
void read_commands(NoticeLines paragraphs, NoticeText& notice);

}  // namespace caselight
