#pragma once

#include "base/date.hpp"

namespace caselight {

/// The machine's clock, in whole milliseconds. The rooms below are handed an instant.
Instant clock_now();

}  // namespace caselight
