#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// What a day in the calendar is about: an appointment, the last day for something that the person has to do,
/// a day from which one may ask USCIS, or the filing.
enum class CalendarKind : std::uint8_t { appointment, deadline, wait, filing };
std::string_view name_of(CalendarKind kind);

struct CalendarEntry {
  Date date{};
  std::optional<Instant> at;  ///< an appointment's hour as the record gives it; UTC or local is not settled
  CalendarKind kind = CalendarKind::filing;
  std::string text;
  std::string caveat;  ///< may be empty
  bool past = false;
  bool urgent = false;  ///< it lies ahead, however far, and the person loses something when it passes
};

/// Every day of one case that is known, sorted. A cancelled or moved appointment stays, and its text says so.
std::vector<CalendarEntry> calendar_entries(const Analysis& analysis, const Speech& speech);

}  // namespace caselight
