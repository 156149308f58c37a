#pragma once

#include "base/date.hpp"

namespace caselight {

/// Gives the moment that it is now. The programs hand in the machine's clock; nobody here reads it.
using Clock = Instant (*)();

}  // namespace caselight
