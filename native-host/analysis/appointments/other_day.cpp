#include "analysis/appointments/other_day.hpp"

#include <chrono>

namespace caselight {
namespace {

using std::chrono::floor;
using std::chrono::hours;

/// Hours of the day at which USCIS sees people.
constexpr hours kOpens{7};
constexpr hours kCloses{19};

}  // namespace

std::optional<Date> other_possible_day(const Stamp& at) {
  if (!at.has_time) return std::nullopt;
  const auto elsewhere = [&](hours ahead) -> std::optional<Date> {
    const Instant local = at.at + ahead;
    const Date day = floor<std::chrono::days>(local);
    const auto hour = local - Instant{day};
    const bool works = hour >= kOpens && hour <= kCloses;
    return works && day != at.day() ? std::optional{day} : std::nullopt;
  };
  for (hours behind{4}; behind <= hours{10}; ++behind)
    if (const auto day = elsewhere(-behind)) return day;
  return elsewhere(hours{10});
}

}  // namespace caselight
