#pragma once

#include <algorithm>
#include <chrono>

#include "base/date.hpp"

/// Which calendar days a moment can be in the fifty states. Hawaii is farthest behind UTC, ten hours all year
/// (so are the western Aleutians in winter); the Eastern states are farthest ahead, four hours behind UTC in
/// summer and five in winter. American Samoa (eleven behind) and Guam (ten ahead) are no states.
///
/// 2026-06-09T02:31Z is 4:31 p.m. of June 8 in Honolulu and 10:31 p.m. of June 8 in New York. At 09:59Z it is
/// still June 8 in Honolulu and already June 9 in New York; from 10:00Z on it is June 9 in every state.
namespace caselight {

/// The same moment on two calendars: the days are one, or neighbours.
struct DaySpan {
  Date earliest{};
  Date latest{};

  friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

/// The day that it is in Honolulu: nothing of this day is over anywhere in the states.
inline Date earliest_day(Instant at) {
  return std::chrono::floor<std::chrono::days>(at - std::chrono::hours{10});
}

/// The day that it is in the Eastern states in summer: no state is ever farther ahead.
inline Date latest_day(Instant at) {
  return std::chrono::floor<std::chrono::days>(at - std::chrono::hours{4});
}

/// The days that a notice of this stamp can bear: at the earliest the day in Honolulu, at the latest the UTC
/// day, which USCIS's own records name. A day without a time is that day.
inline DaySpan days_of(const Stamp& stamp) {
  return {stamp.has_time ? earliest_day(stamp.at) : stamp.day(), stamp.day()};
}

/// The days on which an act was done that is told of twice: the earlier day counts, and of the later ones the
/// earlier, too.
inline DaySpan earlier_of(const DaySpan& one, const DaySpan& other) {
  return {std::min(one.earliest, other.earliest), std::min(one.latest, other.latest)};
}

}  // namespace caselight
