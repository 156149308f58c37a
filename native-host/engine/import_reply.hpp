#pragma once

#include "history/import_check.hpp"
#include "messaging/memory_service.hpp"

namespace caselight {

/// The members of an `imported` reply: what whoever asks is to keep, as `taken`, and what could not be used.
/// A fault when there is nothing to keep. `check` goes with an exported file from one request to the next.
MemoryAnswer import_members(const ImportRequest& request, ImportCheck& check, Instant now);

}  // namespace caselight
