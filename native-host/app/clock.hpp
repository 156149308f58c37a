#pragma once

#include "capture/capture.hpp"

namespace caselight {

/// The machine's clock, in whole milliseconds. The rooms below are handed an instant.
Instant clock_now();

/// A case is seen from the moment in which it was read; a capture from the future (a wrong clock) is seen
/// from now.
Instant seen_at(const Capture& capture, Instant now);

}  // namespace caselight
