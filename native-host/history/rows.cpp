#include "history/rows.hpp"

#include <algorithm>
#include <array>

namespace caselight {
namespace {

constexpr std::int64_t kPartMask = 0xF;

/// The four bits of an endpoint in a stored row. A new endpoint takes 16: rows from before it hold 0 there,
/// which means `ok`, so it needs a step in schema.cpp that writes 11 (`missing`) into them.
constexpr int shift_of(Endpoint endpoint) {
  switch (endpoint) {
    case Endpoint::cases:
      return 12;
    case Endpoint::case_status:
      return 8;
    case Endpoint::receipt_info:
      return 4;
    case Endpoint::documents:
      return 0;
  }
  return 0;
}

/// What stands for a reading in a stored row, wherever its enumerator stands. A number is never given away
/// again; 12 to 15 are free.
struct StoredReading {
  AnswerReading reading;
  std::int64_t number;
};
constexpr std::array kStored{
    StoredReading{AnswerReading::ok, 0},           StoredReading{AnswerReading::empty, 1},
    StoredReading{AnswerReading::signed_out, 2},   StoredReading{AnswerReading::not_yours, 3},
    StoredReading{AnswerReading::not_found, 4},    StoredReading{AnswerReading::blocked, 5},
    StoredReading{AnswerReading::rate_limited, 6}, StoredReading{AnswerReading::server_error, 7},
    StoredReading{AnswerReading::not_json, 8},     StoredReading{AnswerReading::truncated, 9},
    StoredReading{AnswerReading::network, 10},     StoredReading{AnswerReading::missing, 11}};
static_assert(kStored.size() == kAnswerReadings, "a new reading needs a number of its own");

std::int64_t stored_number(AnswerReading reading) {
  return std::ranges::find(kStored, reading, &StoredReading::reading)->number;
}

/// A number of a later version is of an answer that this one cannot judge.
AnswerReading reading_of(std::int64_t number) {
  const auto found = std::ranges::find(kStored, number, &StoredReading::number);
  return found == kStored.end() ? AnswerReading::missing : found->reading;
}

}  // namespace

std::optional<std::int64_t> to_day_number(std::optional<Date> day) {
  return day ? std::optional(to_day_number(*day)) : std::nullopt;
}

std::optional<Date> from_day_number(std::optional<std::int64_t> day) {
  return day ? std::optional(from_day_number(*day)) : std::nullopt;
}

std::int64_t to_number(const Readings& parts) {
  std::int64_t number = 0;
  for (const Endpoint endpoint : kEndpoints) number |= stored_number(parts[endpoint]) << shift_of(endpoint);
  return number;
}

Readings readings_from(std::int64_t number) {
  Readings parts;
  for (const Endpoint endpoint : kEndpoints)
    parts[endpoint] = reading_of(number >> shift_of(endpoint) & kPartMask);
  return parts;
}

std::string content_hash(std::string_view bytes) {
  const Sha256 digest = sha256(bytes);
  return {digest.begin(), digest.begin() + kHashBytes};
}

std::optional<std::string> setting(sqlite::Connection& connection, std::string_view name) {
  auto asked = connection.prepare("SELECT value FROM setting WHERE name = ?");
  if (!asked.bind(name).step()) return std::nullopt;
  return asked.string(0);
}

void set_setting(sqlite::Connection& connection, std::string_view name, std::string_view value) {
  connection
      .prepare(
          "INSERT INTO setting(name, value) VALUES(?, ?) "
          "ON CONFLICT(name) DO UPDATE SET value = excluded.value")
      .bind(name)
      .bind(value)
      .run();
}

}  // namespace caselight
