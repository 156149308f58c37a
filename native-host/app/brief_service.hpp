#pragma once

#include <memory>

#include "messaging/services.hpp"

namespace caselight {

/// The rooms behind `brief`, `prompt` and `check`: capture → casefile → analysis → brief.
std::unique_ptr<BriefService> make_brief_service();

}  // namespace caselight
