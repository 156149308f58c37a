#pragma once

#include <memory>

#include "app/memory/memory.hpp"
#include "messaging/memory_service.hpp"

namespace caselight {

/// The answers of the memory, with every fault of the history as a numbered error.
std::unique_ptr<MemoryService> make_memory_service(Memory& memory);

}  // namespace caselight
