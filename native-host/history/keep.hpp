#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "history/sqlite/connection.hpp"
#include "history/values.hpp"

namespace caselight {

/// A new reading without its text.
struct ReadingFacts {
  ReadingFacts() = default;
  explicit ReadingFacts(const NewReading& reading)
      : receipt(reading.receipt),
        captured_at(reading.captured_at),
        received_at(reading.received_at),
        browser(reading.browser),
        parts(reading.parts),
        applicant(reading.applicant),
        just_read(reading.just_read) {}

  std::string_view receipt = {};
  std::optional<Instant> captured_at;
  Instant received_at{};
  std::string_view browser = {};
  Readings parts = {};
  std::string_view applicant = {};
  bool just_read = false;
};

/// Keeps a reading in an open transaction. Throws HistoryFault (off) when the person turned the history off.
KeptReading keep_in(sqlite::Connection& connection, const NewReading& reading);

/// The same for a reading whose content is kept already: nothing is put together or hashed for it. `spelled`
/// is its instant as its capture has it.
KeptReading keep_again_in(sqlite::Connection& connection, const ReadingFacts& facts, std::string_view spelled,
                          std::string content);

}  // namespace caselight
