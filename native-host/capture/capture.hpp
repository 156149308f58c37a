#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/json.hpp"
#include "capture/reading.hpp"

namespace caselight {

/// The shapes in which people have a case at hand. The first four are USCIS's own answers; `flat` is the
/// guide's illustration, `torch` the official Case Status API, `egov` the public checker.
enum class Shape : std::uint8_t { cases, case_status, receipt_info, documents, flat, torch, egov };

/// One usable body: its shape and the value inside its `data` envelope.
struct Body {
  Shape shape = Shape::cases;
  JsonDocument document;  ///< keeps the memory that `data` points into
  JsonValue data;
};

/// One case as the browser read it (or as somebody pasted it), with what each answer turned out to be.
struct Capture {
  std::string receipt;  ///< normalised; empty when nothing names it
  std::optional<Instant> captured_at;
  /// What the computer's clock said when it was read, where that cannot be; `captured_at` is then the latest
  /// instant that it can have been read.
  std::optional<Instant> clock_said = {};
  Readings readings;
  std::vector<Body> bodies;           ///< usable ones only
  std::array<std::string, 4> said;    ///< per endpoint: what an error message in place of the answer said
  std::vector<std::string> left_out;  ///< members that look like an answer and were not used, by their names

  const Body* find(Shape shape) const;
  /// True when no answer could be used.
  bool nothing_read() const;
};

/// A capture cannot have been read after `latest` (the clock, or when it arrived). One that says so was read
/// under a wrong clock: from some minutes on that is told.
void bound_reading(Capture& capture, Instant latest);

/// `IOE-00-000-00001`, `ioe0000000001`, `IOE*0000000001` → `IOE0000000001`. Empty when it is not three
/// letters and ten digits.
std::string normalise_receipt(std::string_view text);

}  // namespace caselight
