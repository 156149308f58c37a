#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace caselight {

/// The four answers, named as in the capture file.
enum class Endpoint : std::uint8_t { cases, case_status, receipt_info, documents };
inline constexpr std::array<Endpoint, 4> kEndpoints{Endpoint::cases, Endpoint::case_status,
                                                    Endpoint::receipt_info, Endpoint::documents};
std::string_view name_of(Endpoint endpoint);

/// What one answer turned out to be. `empty` is an answer that lists nothing; it is not a failure.
enum class AnswerReading : std::uint8_t {
  ok,
  empty,
  signed_out,
  not_yours,
  not_found,
  blocked,
  rate_limited,
  server_error,
  not_json,
  truncated,
  network,
  missing
};
inline constexpr std::size_t kAnswerReadings = static_cast<std::size_t>(AnswerReading::missing) + 1;
std::string_view name_of(AnswerReading reading);

/// True when the answer could be used: ok, empty, or truncated with something left.
constexpr bool was_read(AnswerReading reading) {
  return reading == AnswerReading::ok || reading == AnswerReading::empty ||
         reading == AnswerReading::truncated;
}

/// To its end.
constexpr bool was_read_whole(AnswerReading reading) {
  return reading == AnswerReading::ok || reading == AnswerReading::empty;
}

/// One reading per endpoint; `missing` where no answer was given.
struct Readings {
  std::array<AnswerReading, 4> of{AnswerReading::missing, AnswerReading::missing, AnswerReading::missing,
                                  AnswerReading::missing};
  AnswerReading& operator[](Endpoint e) { return of[static_cast<std::size_t>(e)]; }
  AnswerReading operator[](Endpoint e) const { return of[static_cast<std::size_t>(e)]; }
  bool all_whole() const { return std::ranges::all_of(of, was_read_whole); }

  /// Of `not_yours`: the answer was whole, but about another receipt number.
  std::array<bool, 4> about_another_receipt{};
  bool is_about_another(Endpoint e) const { return about_another_receipt[static_cast<std::size_t>(e)]; }
};

}  // namespace caselight
