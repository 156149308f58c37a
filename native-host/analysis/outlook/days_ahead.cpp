#include "analysis/outlook/days_ahead.hpp"

#include <algorithm>

#include "base/sort_rows.hpp"

namespace caselight {

std::vector<DayAhead> days_ahead(const Analysis& analysis) {
  std::vector<DayAhead> out;
  for (const Appointment& one : analysis.appointments)
    if (one.state == AppointmentState::upcoming) out.push_back({one.at.day(), &one, nullptr});
  for (const Deadline& one : analysis.deadlines)
    if (!analysis.is_over(one.earliest)) out.push_back({one.earliest, nullptr, &one});
  sort_rows(out, [](const DayAhead& a, const DayAhead& b) { return a.day < b.day; });
  return out;
}

std::optional<Date> soonest_possible_day(const Analysis& analysis) {
  std::optional<Date> out;
  for (const DayAhead& one : days_ahead(analysis)) {
    const bool at_most = one.deadline != nullptr && one.deadline->bound == Bound::maximum;
    const Date day = at_most ? std::min(one.day, analysis.today()) : one.day;
    if (!out || day < *out) out = day;
  }
  return out;
}

}  // namespace caselight
