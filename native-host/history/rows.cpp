#include "history/rows.hpp"

#include <algorithm>

namespace caselight {
namespace {

constexpr int kBitsOfPart = 4;
constexpr auto kLastPart = static_cast<std::int64_t>(AnswerReading::missing);

}  // namespace

std::optional<std::int64_t> to_day_number(std::optional<Date> day) {
  return day ? std::optional(to_day_number(*day)) : std::nullopt;
}

std::optional<Date> from_day_number(std::optional<std::int64_t> day) {
  return day ? std::optional(from_day_number(*day)) : std::nullopt;
}

std::int64_t to_number(const Readings& parts) {
  std::int64_t number = 0;
  for (const AnswerReading part : parts.of) number = number << kBitsOfPart | static_cast<std::int64_t>(part);
  return number;
}

Readings readings_from(std::int64_t number) {
  Readings parts;
  for (auto part = parts.of.rbegin(); part != parts.of.rend(); ++part, number >>= kBitsOfPart) {
    *part = static_cast<AnswerReading>(std::min(number & ((1 << kBitsOfPart) - 1), kLastPart));
  }
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
