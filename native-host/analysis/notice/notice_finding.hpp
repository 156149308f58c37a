// A notice that the person dropped in, beside what is found about the case. Values only.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "analysis/analysis.hpp"
#include "casefile/notice/notice_text.hpp"
#include "knowledge/deadlines.hpp"

namespace caselight {

/// Whose notice it is, by the receipt numbers in it.
enum class NoticeOwner : std::uint8_t {
  this_case,
  several,   ///< it names this case and others
  another,   ///< it names other cases only: nothing is compared
  not_named  ///< it names no receipt number
};

/// How a day of the notice stands beside a calculated one.
enum class DayFit : std::uint8_t {
  not_compared,  ///< nothing is calculated for it
  same,
  within,   ///< between the safe and the latest day
  earlier,  ///< before the safe day, or before the appointment on record
  later
};

/// What the day of a notice was compared with.
struct ComparedDay {
  Date earliest{};
  Date latest{};
  Bound bound = Bound::exact;
  bool from_notice =
      false;  ///< counted from the notice's own date, because the record tells of no such notice
  std::size_t deadline = Action::npos;     ///< index into Analysis::deadlines
  std::size_t appointment = Action::npos;  ///< index into Analysis::appointments
};

struct NoticeDayFinding {
  NoticeDay named;
  DayFit fit = DayFit::not_compared;
  std::optional<ComparedDay> beside;
};

struct NoticeFinding {
  NoticeOwner owner = NoticeOwner::not_named;
  std::vector<NoticeDayFinding> days;          ///< last days, earliest first
  std::vector<NoticeDayFinding> appointments;  ///< earliest first
  /// What is calculated for a notice of this kind in which no day was found.
  std::optional<ComparedDay> calculated;
};

NoticeFinding find_about_notice(const Analysis& analysis, const NoticeText& notice);

std::string_view name_of(NoticeOwner owner);
std::string_view name_of(DayFit fit);

}  // namespace caselight
