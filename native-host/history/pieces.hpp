#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace caselight {

/// A capture's text taken apart, so that what did not change since the reading before is stored once: its
/// long strings (the bodies, as they are escaped), and a frame with holes where they and the instant were.
struct CapturePieces {
  std::string frame;
  std::vector<std::string_view> strings;  ///< into the text that was taken apart
  std::string_view stamp;                 ///< the value of `capturedAt`; empty when there is none
};

/// Any text may be given; one that is no JSON stays in one piece.
CapturePieces take_apart(std::string_view capture);

/// 32 digits, the same for captures that differ only in their instant.
std::string content_key(const CapturePieces& pieces);

/// The text that was taken apart, byte for byte; nothing when the pieces do not belong together.
std::optional<std::string> put_together(std::string_view frame, const std::vector<std::string>& strings,
                                        std::string_view stamp);

/// As browsers spell an instant: `2026-11-23T12:00:00.000Z`.
std::string usual_stamp(Instant at);

}  // namespace caselight
