#pragma once

#include <memory>

#include "messaging/services.hpp"

namespace caselight {

class Memory;

/// The rooms behind the `analyze` request: capture → casefile → analysis → report. `memory` is not owned;
/// without it nothing is kept.
std::unique_ptr<CaseService> make_case_service(Memory* memory);

}  // namespace caselight
