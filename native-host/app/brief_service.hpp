#pragma once

#include <memory>

#include "app/memory/memory.hpp"
#include "messaging/services.hpp"

namespace caselight {

/// The rooms behind `brief`, `prompt` and `check`: capture → casefile → analysis → brief. A request that
/// names a receipt is answered from `memory`, which has to outlive the service.
std::unique_ptr<BriefService> make_brief_service(Memory& memory);

}  // namespace caselight
