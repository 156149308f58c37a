// What the files of this room share: the forms in which values lie in the tables. Days are counted from 1970,
// instants in milliseconds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/sha256.hpp"
#include "history/sqlite/connection.hpp"
#include "history/values.hpp"

namespace caselight {

inline std::int64_t to_milliseconds(Instant at) { return at.time_since_epoch().count(); }
inline Instant from_milliseconds(std::int64_t at) { return Instant(std::chrono::milliseconds(at)); }
inline std::int64_t to_day_number(Date day) { return day.time_since_epoch().count(); }
inline Date from_day_number(std::int64_t day) { return Date(std::chrono::days(day)); }

std::optional<std::int64_t> to_day_number(std::optional<Date> day);
std::optional<Date> from_day_number(std::optional<std::int64_t> day);

std::int64_t to_number(const Readings& parts);
Readings readings_from(std::int64_t number);

/// The first half of the SHA-256, as bytes.
std::string content_hash(std::string_view bytes);
inline constexpr std::size_t kHashBytes = 16;

/// A setting's value; nothing when it was never set.
std::optional<std::string> setting(sqlite::Connection& connection, std::string_view name);
void set_setting(sqlite::Connection& connection, std::string_view name, std::string_view value);

}  // namespace caselight
