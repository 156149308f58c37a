// Reads what came before the body.
#pragma once
#include "assistant/http/handles.hpp"

namespace caselight {

HttpHead read_head(const EasyHandle& easy);

}  // namespace caselight
