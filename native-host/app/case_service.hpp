#pragma once

#include <memory>

#include "messaging/services.hpp"

namespace caselight {

/// The rooms behind the `analyze` request: capture → casefile → analysis → report.
std::unique_ptr<CaseService> make_case_service();

}  // namespace caselight
