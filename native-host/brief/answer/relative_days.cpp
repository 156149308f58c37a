#include "brief/answer/relative_days.hpp"

#include <algorithm>

namespace caselight {
namespace {

Date month_start(Date day, int months) {
  const std::chrono::year_month_day ymd(day);
  const auto month = std::chrono::year_month(ymd.year(), ymd.month()) + std::chrono::months(months);
  return Date(month / std::chrono::day(1));
}
Date year_start(Date day, int years) {
  return Date((std::chrono::year_month_day(day).year() + std::chrono::years(years)) / std::chrono::January /
              1);
}

}  // namespace

std::optional<RelativeDays> relative_days_at(const TimeSentence& in, std::size_t i) {
  const Date t = in.from.facts.today;
  const auto days = [](int n) { return std::chrono::days(n); };
  const std::string one = in.word(i), two = in.word(i + 1), three = in.word(i + 2), four = in.word(i + 3);
  if (one == "tomorrow" || (one == "manana" && in.word(i - 1) != "la" && i > 0))
    return RelativeDays{t + days(1), std::max(t, in.from.facts.latest_today) + days(1), 1};
  if (one == "yesterday" || one == "ayer") return RelativeDays{t - days(2), t, 1};
  const bool next = one == "next" || one == "proxima" || one == "proximo";
  const bool last = one == "last" || one == "pasada" || one == "pasado";
  const bool now = one == "this" || one == "esta" || one == "este";
  if (next || last || now) {
    const int way = next ? 1 : last ? -1 : 0;
    if (two == "week" || two == "semana")
      return RelativeDays{t + days(7 * way - 6), t + days(7 * way + 7), 2};
    if (two == "month" || two == "mes") {
      const std::string of = i > 1 ? in.word(i - 1) : std::string();
      const bool middle = (of == "of" || of == "del" || of == "de") &&
                          (in.word(i - 2) == "middle" || in.word(i - 2) == "mediados");
      constexpr int kBeforeMiddle = 9, kAfterMiddle = 19;
      if (middle)
        return RelativeDays{month_start(t, way) + days(kBeforeMiddle),
                            month_start(t, way) + days(kAfterMiddle), 2};
      return RelativeDays{month_start(t, way), month_start(t, way + 1) - days(1), 2};
    }
    if (two == "year" || two == "ano")
      return RelativeDays{year_start(t, way), year_start(t, way + 1) - days(1), 2};
  }
  // "Until the end of the year" is the end itself, "by the end" any day before it.
  const auto is_until = [&](std::size_t k) {
    const std::string before = in.word(k);
    return before == "until" || before == "till" || before == "hasta";
  };
  const bool until = (i > 0 && is_until(i - 1)) || (i > 1 && is_until(i - 2));
  constexpr int kLastDays = 10;
  const auto end_of = [&](Date after, std::size_t words) {
    return RelativeDays{until ? std::max(t, after - days(kLastDays)) : t, after - days(1), words};
  };
  if (one == "end" && two == "of" && (three == "the" || three == "this")) {
    if (four == "month") return end_of(month_start(t, 1), 4);
    if (four == "year") return end_of(year_start(t, 1), 4);
    if (four == "week") return RelativeDays{t, t + days(7), 4};
  }
  if ((one == "fin" || one == "fines" || one == "finales") && two == "de") {
    const std::string unit = three == "este" || three == "esta" ? four : three;
    if (unit == "mes") return end_of(month_start(t, 1), 3);
    if (unit == "ano") return end_of(year_start(t, 1), 3);
  }
  if (one == "christmas" || one == "navidad")
    return RelativeDays{year_start(t, 1) - days(10), year_start(t, 1) - days(5), 1};
  if ((one == "new" && two == "year") || (one == "ano" && two == "nuevo"))
    return RelativeDays{year_start(t, 1) - days(2), year_start(t, 1) + days(2), 2};
  return std::nullopt;
}
}  // namespace caselight
