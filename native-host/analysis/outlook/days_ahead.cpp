#include "analysis/outlook/days_ahead.hpp"

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

std::optional<Date> next_day(const Analysis& analysis) {
  const auto all = days_ahead(analysis);
  return all.empty() ? std::nullopt : std::optional(all.front().day);
}

}  // namespace caselight
