#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caselight {

/// A calendar day. USCIS derives its dates from UTC, so a Date is the UTC day and is never shifted to local
/// time.
using Date = std::chrono::sys_days;

/// A point in time, UTC, in milliseconds.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// A stamp as it was sent. Values such as `2026-01-12T00:00:00.000Z` are dates in disguise.
struct Stamp {
  Instant at{};
  bool has_time = false;  ///< false: only the day is known

  Date day() const { return std::chrono::floor<std::chrono::days>(at); }
  friend auto operator<=>(const Stamp&, const Stamp&) = default;
};

/// Reads each format that is known from USCIS: ISO date; ISO instant with or without milliseconds, zone `Z`,
/// `+0000`,
/// `+00:00` or none (then UTC); `MM-DD-YYYY` and `MM/DD/YYYY`, each with or without `HH:mm:ss`; RFC 1123
/// (`Wed, 15 Jan 2025 00:00:00 GMT`); epoch seconds or milliseconds as digits. Nothing for anything else, or
/// for a year outside 1950 to 2150.
std::optional<Stamp> parse_stamp(std::string_view text);

/// The first date written out in a sentence: `July 18, 2026`, `18 de julio de 2026`, `07/18/2026`.
std::optional<Date> find_date_in_text(std::string_view text);

/// All of them, in their order; one that is written twice is there twice.
std::vector<Date> find_dates_in_text(std::string_view text);

/// The day that is written at the very beginning of a text, in the same spellings.
std::optional<Date> date_at_start(std::string_view text);

/// `December 7`, `7 de diciembre` or `12/07/26` at the very beginning of a text: the first such day behind
/// `after`. Nothing when it would be more than half a year away.
std::optional<Date> short_date_at_start(std::string_view text, Date after);

std::string format_date(Date day);                 ///< `2026-07-18`
std::string format_instant(Instant at);            ///< RFC 3339 in UTC: `2026-07-18T14:05:31Z`
std::optional<Date> parse_date(std::string_view);  ///< any of parse_stamp's formats, as its day

inline std::int64_t days_between(Date from, Date to) { return (to - from).count(); }
inline std::chrono::year_month_day ymd(Date day) { return std::chrono::year_month_day{day}; }

}  // namespace caselight
