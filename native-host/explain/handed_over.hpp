// A case that is not kept, as a file: its reading comes with the question.
#pragma once

#include "base/date.hpp"
#include "messaging/memory_service.hpp"

namespace caselight {

/// The answer to a `render` with a capture; it needs nothing that is kept.
MemoryAnswer render_handed_over(const RenderRequest& request, Instant now);

}  // namespace caselight
