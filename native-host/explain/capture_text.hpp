#pragma once

#include <string>

#include "capture/capture.hpp"

namespace caselight {

/// A capture file with what was read, for what did not come as one (a pasted answer, a bundle, a list of
/// cases). Read again, it is the same capture; `capturedAt` is left out when it is not known.
std::string capture_text(const Capture& capture);

}  // namespace caselight
