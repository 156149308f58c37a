#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

#include "report/speech/speech.hpp"

namespace caselight {
namespace {

/// Of numbers that are small, such as those of dates.
void append_digits(std::string& out, unsigned value) {
  std::array<char, 12> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  out.append(buffer.data(), end);
}

std::string digits(std::int64_t value) { return std::to_string(value); }

std::string two_digits(std::int64_t value) { return value < 10 ? "0" + digits(value) : digits(value); }

}  // namespace

/// Written straight from the pattern, because a page has dozens of dates; years and days have no grouping.
void Speech::date_to(std::string& out, std::string_view pattern, Date day) const {
  const auto civil = ymd(day);
  const auto month = static_cast<unsigned>(civil.month()) - 1U;
  for (std::size_t i = 0; i < pattern.size(); ++i) {  // a date has a byte or two between its slots
    if (pattern[i] != kSlotMark) {
      out.push_back(pattern[i]);
      continue;
    }
    const char slot = pattern[++i];
    if (slot == SlotName("year").number())
      append_digits(out, static_cast<unsigned>(static_cast<int>(civil.year())));
    else if (slot == SlotName("day").number())
      append_digits(out, static_cast<unsigned>(civil.day()));
    else if (slot == SlotName("month").number())
      out.append(habits().months[month]);
    else if (slot == SlotName("month_short").number())
      out.append(habits().months_short[month]);
    else if (slot == SlotName("month_number").number())
      append_digits(out, month + 1);
    else if (slot == SlotName("weekday").number())
      out.append(habits().weekdays[std::chrono::weekday(day).c_encoding()]);
    else
      assert(false && "a date's slot that is not known");
  }
}

std::string Speech::dated(std::string_view pattern, Date day) const {
  std::string out;
  out.reserve(40);
  date_to(out, pattern, day);
  return out;
}

std::string Speech::date(Date day) const { return dated(habits().date, day); }
std::string Speech::date_short(Date day) const { return dated(habits().date_short, day); }
std::string Speech::date_weekday(Date day) const { return dated(habits().date_weekday, day); }
std::string Speech::month_year(Date day) const { return dated(habits().month_year, day); }

std::string Speech::time(Instant at) const {
  const auto of_day = at - std::chrono::floor<std::chrono::days>(at);
  const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::minutes>(of_day));
  const std::int64_t hours = clock.hours().count();
  const auto hour = two_digits(hours);
  const auto hour12 = digits(hours % 12 == 0 ? 12 : hours % 12);
  const auto minute = two_digits(clock.minutes().count());
  const Slot slots[] = {{"hour", std::string_view(hour)},
                        {"hour12", std::string_view(hour12)},
                        {"minute", std::string_view(minute)},
                        {"ampm", hours < 12 ? habits().am : habits().pm}};
  std::string out;
  fill(out, habits().time, slots);
  return out;
}

std::string Speech::number(std::int64_t value) const {
  std::string out = digits(value);
  const std::size_t sign = value < 0 ? 1 : 0;
  for (std::size_t from_end = 3; from_end + sign < out.size(); from_end += 3 + habits().group.size()) {
    out.insert(out.size() - from_end, habits().group);
  }
  return out;
}

std::string Speech::number(double value) const {
  const auto tenths = std::llround(value * 10);
  if (tenths % 10 == 0) return number(static_cast<std::int64_t>(tenths / 10));
  return number(static_cast<std::int64_t>(tenths / 10))
      .append(habits().decimal)
      .append(digits(std::abs(tenths % 10)));
}

std::string Speech::distance(Date day, Date today) const {
  const auto days = days_between(today, day);
  if (days == 0) return std::string(plain(Word::time_today));
  if (days == 1) return std::string(plain(Word::time_tomorrow));
  if (days == -1) return std::string(plain(Word::time_yesterday));
  return days > 0 ? say(Word::time_in_days, {{"days", days}}) : say(Word::time_days_ago, {{"days", -days}});
}

std::string Speech::when(Date day, Date today) const {
  const auto far = distance(day, today);
  return say(Word::time_when, {{"date", day}, {"distance", std::string_view(far)}});
}

}  // namespace caselight
